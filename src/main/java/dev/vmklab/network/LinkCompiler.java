package dev.vmklab.network;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.Shaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the links of a network: two for every cable, and those of virtual ports.
final class LinkCompiler {
    /// What a station without a switch at the other end may queue: a typical transmit ring of 256 full jumbo frames.
    private static final double DIRECT_BUFFER_BYTES = 256 * 9000.0;

    private final DesignIndex index;
    private final Elements elements;
    private final LinkClasses classes;
    private final List<Link> links = new ArrayList<>();
    private final List<int[]> elementsOf = new ArrayList<>();
    private final boolean[] plugged;

    LinkCompiler(DesignIndex index, Elements elements, LinkClasses classes) {
        this.index = index;
        this.elements = elements;
        this.classes = classes;
        this.plugged = new boolean[elements.count()];
    }

    List<Link> links() {
        return links;
    }

    List<int[]> elementsOf() {
        return elementsOf;
    }

    double rate(int link) {
        return links.get(link).bitsPerSecond();
    }

    boolean isPlugged(int element) {
        return plugged[element];
    }

    /// Whether the element has a place for a cable; a host or a whole array has none.
    boolean takesCable(int element) {
        return partAt(elements.id(element)).isPresent();
    }

    /// Adds both directions of a cable.
    ///
    /// @return the link from a to b; the opposite one follows it
    int addCable(Cable cable, int a, int b) {
        plugged[a] = true;
        plugged[b] = true;
        Part from = partAt(cable.a()).orElseThrow();
        Part to = partAt(cable.b()).orElseThrow();
        double rate =
                Math.min(Math.min(from.rate(), to.rate()), cable.bitsPerSecond().orElse(Double.POSITIVE_INFINITY));
        double known = Double.isInfinite(rate) ? 0 : rate;
        int[] needs = needs(from, to, elements.of(cable.id()));
        int first = links.size();
        add(direction(cable, from, to, known), needs);
        add(direction(cable, to, from, known), needs);
        return first;
    }

    /// Adds one direction of a virtual port.
    int addPort(Link.Kind kind, Id from, Id to, String label, Optional<Shaping> shaping, int[] needs) {
        double rate = shaping.map(Shaping::peakBitsPerSecond).orElse(Double.POSITIVE_INFINITY);
        double buffer = shaping.map(Shaping::burstBytes).orElse(0.0);
        return add(new Link(kind, from, to, Optional.empty(), label, rate, 0, buffer, List.of(), shaping), needs);
    }

    private int add(Link link, int[] needs) {
        links.add(link);
        elementsOf.add(needs);
        return links.size() - 1;
    }

    private Link direction(Cable cable, Part from, Part to, double rate) {
        String label = index.label(from.id()) + " -> " + index.label(to.id());
        return new Link(
                kind(from, to),
                from.id(),
                to.id(),
                Optional.of(cable.id()),
                label,
                rate,
                cable.delaySeconds(),
                buffer(from, to),
                classesOf(from),
                Optional.empty());
    }

    private static Link.Kind kind(Part from, Part to) {
        return switch (from.element()) {
            case Vmnic _ -> Link.Kind.UPLINK_TRANSMIT;
            case SwitchPort _ ->
                switch (to.element()) {
                    case Vmnic _ -> Link.Kind.UPLINK_RECEIVE;
                    case SwitchPort _ -> Link.Kind.INTER_SWITCH;
                    default -> Link.Kind.STATION_RECEIVE;
                };
            default -> Link.Kind.STATION_TRANSMIT;
        };
    }

    /// A station's own transmit queue is taken as large as its switch's; the kernel bounds a host's further.
    private static double buffer(Part from, Part to) {
        return from.owner() instanceof PhysicalSwitch sender
                ? sender.bufferBytes()
                : to.owner() instanceof PhysicalSwitch receiver ? receiver.bufferBytes() : DIRECT_BUFFER_BYTES;
    }

    private List<LinkClass> classesOf(Part from) {
        if (from.owner() instanceof Host host) {
            return classes.ofVmnic(host, from.id());
        }
        return from.owner() instanceof PhysicalSwitch sw && from.element() instanceof SwitchPort port
                ? classes.ofPort(sw, port)
                : List.of();
    }

    private int[] needs(Part a, Part b, int cable) {
        List<Integer> needs = new ArrayList<>();
        for (Part part : List.of(a, b)) {
            needs.add(elements.of(part.ownerId()));
            needs.add(elements.of(part.id()));
        }
        needs.add(cable);
        return needs.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    /// One end of a cable.
    private record Part(Id id, Object element, Id ownerId, Object owner, double rate) {}

    private Optional<Part> partAt(Id id) {
        Id ownerId = index.owner(id).orElse(id);
        Object element = index.find(id, Object.class).orElse(id);
        Object owner = index.find(ownerId, Object.class).orElse(element);
        return switch (element) {
            case Vmnic vmnic
            when owner instanceof Host ->
                Optional.of(new Part(id, element, ownerId, owner, known(vmnic.bitsPerSecond())));
            case SwitchPort port
            when owner instanceof PhysicalSwitch ->
                Optional.of(new Part(id, element, ownerId, owner, port.bitsPerSecond()));
            case ArrayPort port
            when owner instanceof StorageArray ->
                Optional.of(new Part(id, element, ownerId, owner, port.bitsPerSecond()));
            case Appliance appliance -> Optional.of(new Part(id, element, id, element, appliance.bitsPerSecond()));
            default -> Optional.empty();
        };
    }

    private static double known(double bitsPerSecond) {
        return bitsPerSecond == 0 ? Double.POSITIVE_INFINITY : bitsPerSecond;
    }
}
