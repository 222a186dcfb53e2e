package dev.vmklab.analysis;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.FlowView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which remedies are worth trying, from where the contention is.
public final class Remedies {
    /// Shaping leaves the other traffic this much more than it needs at the worst instant.
    private static final double HEADROOM = 1.5;
    /// Shaping leaves vMotion at least this part of the link.
    private static final double LEAST_SHARE = 0.2;
    private static final double STEP_BITS_PER_SECOND = 100e6;

    private Remedies() {}

    /// What may relieve the links that are to blame, each remedy once.
    public static List<Remedy> candidates(Network network, List<Blame> blames) {
        Set<Remedy> remedies = new LinkedHashSet<>();
        double shaped = Double.POSITIVE_INFINITY;
        Set<Id> switches = new LinkedHashSet<>();
        for (Blame blame : blames) {
            DesignIndex index = network.index();
            nioc(index, blame.link()).ifPresent(remedies::add);
            index.owner(blame.link().from())
                    .flatMap(o -> index.find(o, PhysicalSwitch.class))
                    .ifPresent(sw -> switches.add(sw.id()));
            boolean vmotion =
                    blame.culprit().map(c -> c.service() == Service.VMOTION).orElse(false);
            shaped = vmotion ? Math.min(shaped, shapedRate(blame)) : shaped;
        }
        if (!switches.isEmpty()) {
            remedies.add(new Remedy.QosOn(List.copyOf(switches)));
        }
        List<Id> groups = vmotionPortGroups(network);
        if (Double.isFinite(shaped) && !groups.isEmpty()) {
            remedies.add(new Remedy.ShapeVMotion(groups, shaped));
        }
        return List.copyOf(remedies);
    }

    /// What may be tried before there is any contention: Network I/O Control on every virtual switch that has none, and
    /// QoS on the physical switches.
    public static List<Remedy> preventive(Design design) {
        List<Remedy> remedies = new ArrayList<>();
        design.distributedSwitches().stream()
                .filter(sw -> !sw.nioc().enabled())
                .forEach(sw -> remedies.add(new Remedy.NiocOn(sw.id())));
        Set<String> standard = new TreeSet<>();
        design.hosts().stream()
                .flatMap(h -> h.standardSwitches().stream())
                .filter(sw -> !sw.uplinks().isEmpty())
                .forEach(sw -> standard.add(sw.name()));
        standard.forEach(name -> remedies.add(new Remedy.NiocInPlaceOf(name)));
        List<Id> physical = design.physicalSwitches().stream()
                .filter(sw -> sw.qos().isEmpty())
                .map(PhysicalSwitch::id)
                .toList();
        if (!physical.isEmpty()) {
            remedies.add(new Remedy.QosOn(physical));
        }
        return List.copyOf(remedies);
    }

    /// Network I/O Control for the switch behind a link's vmnic, also where the contention is on receive: that it does
    /// not help there is worth showing.
    private static Optional<Remedy> nioc(DesignIndex index, Link link) {
        Id vmnic = link.kind() == Link.Kind.UPLINK_TRANSMIT ? link.from() : link.to();
        Optional<Host> host = index.owner(vmnic).flatMap(owner -> index.find(owner, Host.class));
        Optional<Remedy> distributed = host.flatMap(h -> h.uplinkSlots().stream()
                        .filter(s -> s.vmnic().equals(vmnic))
                        .findFirst())
                .map(UplinkSlot::distributedSwitch)
                .flatMap(id -> index.find(id, DistributedSwitch.class))
                .filter(sw -> !sw.nioc().enabled())
                .map(sw -> new Remedy.NiocOn(sw.id()));
        return distributed.or(() -> host.flatMap(h -> h.vmnic(vmnic)
                .flatMap(v -> h.standardSwitches().stream()
                        .filter(sw -> sw.uplinks().contains(v.name()))
                        .findFirst())
                .map(sw -> new Remedy.NiocInPlaceOf(sw.name()))));
    }

    private static double shapedRate(Blame blame) {
        double others = 0;
        for (FlowView flow : blame.flows()) {
            others += flow.service() == Service.VMOTION
                    ? 0
                    : Math.min(flow.demandBitsPerSecond(), blame.link().bitsPerSecond());
        }
        double left = blame.link().bitsPerSecond() - HEADROOM * others;
        double rate = Math.max(left, LEAST_SHARE * blame.link().bitsPerSecond());
        return Math.max(1, Math.floor(rate / STEP_BITS_PER_SECOND)) * STEP_BITS_PER_SECOND;
    }

    private static List<Id> vmotionPortGroups(Network network) {
        Set<Id> groups = new LinkedHashSet<>();
        for (Host host : network.design().hosts()) {
            host.vmksFor(Service.VMOTION).forEach(vmk -> groups.add(vmk.portGroup()));
        }
        return List.copyOf(groups);
    }
}
