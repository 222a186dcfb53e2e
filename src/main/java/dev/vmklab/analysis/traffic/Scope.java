package dev.vmklab.analysis.traffic;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.FlowLog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which flows count: those of an element of the design, or all.
///
/// The traffic of a host, cluster or physical switch is what goes out of it and comes into it by its ports; that of an
/// adapter, VM or array what it sends and receives. Of a cable, `transmit` is what leaves the end that is a host or
/// array, and
/// between switches what leaves its first end. Each flow counts once.
public final class Scope {
    private static final List<Class<?>> KINDS = List.of(
            Host.class,
            Cluster.class,
            Vmnic.class,
            Vmk.class,
            Vm.class,
            PhysicalSwitch.class,
            SwitchPort.class,
            StorageArray.class,
            ArrayPort.class,
            Cable.class);

    private final Network network;
    private final Optional<Id> element;
    private final Direction direction;
    private final BitSet sendingLinks = new BitSet();
    private final BitSet receivingLinks = new BitSet();
    private final BitSet endpoints = new BitSet();

    private Scope(Network network, Optional<Id> element, Direction direction) {
        this.network = network;
        this.element = element;
        this.direction = direction;
    }

    /// All flows.
    public static Scope design(Network network) {
        return new Scope(network, Optional.empty(), Direction.BOTH);
    }

    /// The flows of an element; of one that carries none, none.
    public static Scope of(Network network, Id element, Direction direction) {
        Scope scope = new Scope(network, Optional.of(element), direction);
        Set<Id> ends = ends(network.index(), element);
        for (int l = 0; l < network.linkCount(); l++) {
            scope.consider(l, element, ends);
        }
        for (Id end : ends) {
            int endpoint = network.endpointOf(end);
            if (endpoint >= 0) {
                scope.endpoints.set(endpoint);
            }
        }
        return scope;
    }

    private void consider(int number, Id element, Set<Id> ends) {
        Link link = network.link(number);
        if (link.cable().isEmpty()) {
            return;
        }
        boolean itself = link.cable().get().equals(element);
        boolean outwards = link.kind() == Link.Kind.UPLINK_TRANSMIT
                || link.kind() == Link.Kind.STATION_TRANSMIT
                || link.kind() == Link.Kind.INTER_SWITCH && link.from().equals(firstEnd(element));
        boolean sends = ends.contains(link.from()) || itself && outwards;
        boolean receives = ends.contains(link.to()) || itself && !outwards;
        sendingLinks.set(number, sends);
        receivingLinks.set(number, receives);
    }

    private Id firstEnd(Id cable) {
        return network.index().find(cable, Cable.class).map(Cable::a).orElse(cable);
    }

    /// The ports and adapters that an element is made of.
    private static Set<Id> ends(DesignIndex index, Id element) {
        Set<Id> ends = new HashSet<>(Set.of(element));
        index.find(element, Host.class).ifPresent(h -> addVmnics(ends, h));
        index.elements().values().stream()
                .filter(e -> e instanceof Host h
                        && h.cluster().filter(element::equals).isPresent())
                .forEach(h -> addVmnics(ends, (Host) h));
        index.find(element, PhysicalSwitch.class)
                .ifPresent(s -> s.ports().stream().map(SwitchPort::id).forEach(ends::add));
        index.find(element, StorageArray.class)
                .ifPresent(a -> a.ports().stream().map(ArrayPort::id).forEach(ends::add));
        index.find(element, Vm.class)
                .ifPresent(v -> v.nics().stream().map(VmNic::id).forEach(ends::add));
        return ends;
    }

    private static void addVmnics(Set<Id> ends, Host host) {
        host.vmnics().stream().map(Vmnic::id).forEach(ends::add);
    }

    Network network() {
        return network;
    }

    /// What it is about; empty for the whole design.
    public Optional<Id> element() {
        return element;
    }

    public Direction direction() {
        return direction;
    }

    /// The speed of one direction of its link, wire bit/s; infinite where it is not exactly one link.
    public double bitsPerSecond() {
        boolean single = sendingLinks.cardinality() <= 1 && receivingLinks.cardinality() <= 1;
        int link = sendingLinks.isEmpty() ? receivingLinks.nextSetBit(0) : sendingLinks.nextSetBit(0);
        return single && link >= 0 && direction != Direction.BOTH
                ? network.link(link).bitsPerSecond()
                : Double.POSITIVE_INFINITY;
    }

    /// Whether a flow counts.
    ///
    /// @param from the endpoint that sends, by number; `to` the one that receives
    /// @param links the links that it crosses
    public boolean touches(int from, int to, int[] links) {
        return sends(from, links) || receives(to, links);
    }

    boolean sends(FlowLog.Flow flow) {
        return sends(flow.from(), flow.links());
    }

    private boolean sends(int from, int[] links) {
        return element.isEmpty()
                || direction != Direction.RECEIVE && (contains(endpoints, from) || any(sendingLinks, links));
    }

    boolean receives(FlowLog.Flow flow) {
        return receives(flow.to(), flow.links());
    }

    private boolean receives(int to, int[] links) {
        return element.isPresent()
                && direction != Direction.TRANSMIT
                && (contains(endpoints, to) || any(receivingLinks, links));
    }

    private static boolean contains(BitSet set, int number) {
        return number >= 0 && set.get(number);
    }

    private static boolean any(BitSet wanted, int[] links) {
        for (int l : links) {
            if (wanted.get(l)) {
                return true;
            }
        }
        return false;
    }

    /// The link of one kind by which a flow leaves or enters a host: one of the scope's where there is one.
    Optional<Link> uplink(FlowLog.Flow flow, Link.Kind kind) {
        Optional<Link> found = Optional.empty();
        for (int l : flow.links()) {
            Link link = network.link(l);
            boolean own = sendingLinks.get(l) || receivingLinks.get(l);
            if (link.kind() == kind && (found.isEmpty() || own)) {
                found = Optional.of(link);
            }
        }
        return found;
    }

    /// Whether an element is one whose traffic can be told.
    public static boolean hasTraffic(DesignIndex index, Id element) {
        return KINDS.stream().anyMatch(kind -> index.find(element, kind).isPresent());
    }

    /// The elements that contain one, from the outermost on, and itself: a way to walk up.
    public static List<Id> path(DesignIndex index, Id element) {
        List<Id> path = new ArrayList<>();
        Optional<Id> at = Optional.of(element);
        while (at.isPresent() && !path.contains(at.get())) {
            path.addFirst(at.get());
            at = index.owner(at.get()).or(() -> cluster(index, path.getFirst()));
        }
        return List.copyOf(path);
    }

    private static Optional<Id> cluster(DesignIndex index, Id host) {
        return index.find(host, Host.class).flatMap(Host::cluster);
    }
}
