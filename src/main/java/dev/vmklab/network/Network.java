package dev.vmklab.network;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import java.util.List;

/// A design compiled to numbered directed links, elements, hosts and endpoints.
///
/// Immutable and free to share between threads. Compiling never fails: what a design lacks becomes a reason when a
/// route needs it. All numbers follow the design's order and not the text of ids.
public final class Network {
    private final Design design;
    private final DesignIndex index;
    private final Elements elements;
    private final Endpoints endpoints;
    private final List<Link> links;

    private Network(Design design) {
        this.design = design;
        this.index = DesignIndex.of(design);
        this.elements = Elements.of(design);
        this.endpoints = Endpoints.of(design, index);
        this.links = List.of();
    }

    public static Network compile(Design design) {
        return new Network(design);
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

    /// The elements that must all work for a link to work; do not modify.
    public int[] elementsOf(int link) {
        return new int[0];
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
        return -1;
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
}
