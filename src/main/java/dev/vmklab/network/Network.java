package dev.vmklab.network;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A design compiled to numbered directed links, elements, hosts and endpoints.
///
/// Immutable and free to share between threads. Compiling never fails: what a design lacks becomes a reason when a
/// route needs it. All numbers follow the design's order and not the text of ids.
public final class Network {
    private final Design design;
    private final DesignIndex index;
    private final Elements elements;
    private final Endpoints endpoints;
    private final Cabling cabling;
    private final Attachments attachments;
    private final List<Places> places = new ArrayList<>();
    private final PrivateVlans privateVlans;
    private final Map<Id, Integer> hostNumbers = new HashMap<>();
    private final TeamNumbers teamNumbers = new TeamNumbers();
    private final Set<Integer> lagMembers = new HashSet<>();
    private final List<Link> links;
    private final int[][] elementsOf;
    private final VirtualPortLinks portLinks;
    private final HostZones zones;

    private final double[] loss;

    private Network(Design design, Map<Id, Impairment> impairments) {
        this.design = design;
        this.index = DesignIndex.of(design);
        this.elements = Elements.of(design);
        this.endpoints = Endpoints.of(design, index);
        LinkCompiler compiler = new LinkCompiler(index, elements, new LinkClasses(index));
        this.portLinks = VirtualPortLinks.compile(endpoints, index, elements, design, compiler);
        this.cabling = Cabling.compile(design, elements, compiler);
        this.elementsOf = compiler.elementsOf().toArray(int[][]::new);
        this.zones = HostZones.of(design, elements, cabling, elementsOf);
        this.loss = new double[elementsOf.length];
        this.links = impaired(compiler.links(), impairments);
        this.attachments = Attachments.of(endpoints, index, elements, cabling);
        this.privateVlans = PrivateVlans.of(design);
        Lacp lacp = new Lacp(index, elements, cabling);
        for (Host host : design.hosts()) {
            hostNumbers.putIfAbsent(host.id(), places.size());
            places.add(Places.of(host, index, elements, lacp, teamNumbers));
            lagMembers.addAll(Places.lagMembers(host, index, elements));
        }
    }

    public static Network compile(Design design) {
        return new Network(design, Map.of());
    }

    /// The same with elements that work badly.
    public static Network compile(Design design, Map<Id, Impairment> impairments) {
        return new Network(design, impairments);
    }

    private List<Link> impaired(List<Link> whole, Map<Id, Impairment> impairments) {
        List<Link> all = new ArrayList<>(whole);
        for (int l = 0; l < all.size() && !impairments.isEmpty(); l++) {
            Impairment impairment = Impairment.NONE;
            for (int element : elementsOf[l]) {
                impairment = impairment.and(impairments.getOrDefault(elements.id(element), Impairment.NONE));
            }
            if (!impairment.equals(Impairment.NONE)) {
                all.set(l, impairment.on(all.get(l)));
                loss[l] = impairment.lossFraction();
            }
        }
        return List.copyOf(all);
    }

    /// The share of packets that get lost at random on a way.
    public double lossOn(int[] way) {
        double passes = 1;
        for (int l : way) {
            passes *= 1 - loss[l];
        }
        return 1 - passes;
    }

    public Design design() {
        return design;
    }

    public DesignIndex index() {
        return index;
    }

    public int linkCount() {
        return links.size();
    }

    public Link link(int link) {
        return links.get(link);
    }

    /// What a person calls a link in few words: an uplink by its vmnic, with an arrow up for what it transmits and down
    /// for what it receives.
    public String shortLabel(int link) {
        Link named = links.get(link);
        return switch (named.kind()) {
            case UPLINK_TRANSMIT -> index.label(named.from()) + " \u2191";
            case UPLINK_RECEIVE -> index.label(named.to()) + " \u2193";
            default -> named.label();
        };
    }

    /// How many elements can fail: hosts, vmnics, cables, switch ports, physical switches, arrays, array ports,
    /// appliances and gateways.
    public int elementCount() {
        return elements.count();
    }

    public Id element(int element) {
        return elements.id(element);
    }

    /// The element's number, or -1 when the design has no such element that can fail.
    public int elementOf(Id id) {
        return elements.of(id);
    }

    /// The elements that must all work for a link to work; do not modify. The port of a VM nic needs none, because
    /// its host changes.
    public int[] elementsOf(int link) {
        return elementsOf[link];
    }

    /// Hosts in the design's order.
    public int hostCount() {
        return design.hosts().size();
    }

    public Id host(int host) {
        return design.hosts().get(host).id();
    }

    /// The host's number, or -1 when the design has no such host.
    public int hostOf(Id id) {
        return hostNumbers.getOrDefault(id, -1);
    }

    public int endpointCount() {
        return endpoints.count();
    }

    public Endpoint endpoint(int endpoint) {
        return endpoints.get(endpoint);
    }

    /// The number of the vmk, VM nic, array port, appliance or gateway with this id, or -1.
    public int endpointOf(Id id) {
        return endpoints.of(id);
    }

    String hostName(int host) {
        return design.hosts().get(host).name();
    }

    int hostElement(int host) {
        return elements.of(host(host));
    }

    Cabling cabling() {
        return cabling;
    }

    Attachments attachments() {
        return attachments;
    }

    HostZones zones() {
        return zones;
    }

    /// Whether teams and the members of their slots have the same numbers in another network.
    boolean hasSameTeams(Network other) {
        return design.hosts().equals(other.design.hosts())
                && design.distributedSwitches().equals(other.design.distributedSwitches());
    }

    TeamNumbers teamNumbers() {
        return teamNumbers;
    }

    Places places(int host) {
        return places.get(host);
    }

    PrivateVlans privateVlans() {
        return privateVlans;
    }

    /// The link from an endpoint's virtual port into its switch, or -1.
    int portIngress(int endpoint) {
        return portLinks.ingress()[endpoint];
    }

    /// The link from a virtual switch to an endpoint's port, or -1.
    int portEgress(int endpoint) {
        return portLinks.egress()[endpoint];
    }

    /// Whether a station is a vmnic that does not take part in LACP.
    boolean isOutsideLag(int station) {
        return !lagMembers.contains(station)
                && index.find(elements.id(station), Vmnic.class).isPresent();
    }
}
