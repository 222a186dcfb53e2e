package dev.vmklab.network;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.QosClass;
import dev.vmklab.design.fabric.QosPolicy;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which scheduler classes a sender has: Network I/O Control on vmnics, QoS queues on switch ports.
final class LinkClasses {
    private static final String DEFAULT = "default";

    private final DesignIndex index;

    LinkClasses(DesignIndex index) {
        this.index = index;
    }

    /// One class per service where the vmnic is an uplink of a distributed switch with Network I/O Control.
    List<LinkClass> ofVmnic(Host host, Id vmnic) {
        for (UplinkSlot slot : host.uplinkSlots()) {
            if (slot.vmnic().equals(vmnic)) {
                Optional<Nioc> nioc = index.find(slot.distributedSwitch(), DistributedSwitch.class)
                        .map(DistributedSwitch::nioc)
                        .filter(Nioc::enabled);
                return nioc.map(LinkClasses::perService).orElse(List.of());
            }
        }
        return List.of();
    }

    private static List<LinkClass> perService(Nioc nioc) {
        return Arrays.stream(Service.values())
                .map(s -> ofService(nioc.allocation(s)))
                .toList();
    }

    private static LinkClass ofService(NiocAllocation allocation) {
        return new LinkClass(
                allocation.service().label(),
                Set.of(allocation.service()),
                allocation.shares(),
                allocation.reservationBitsPerSecond(),
                allocation.limitBitsPerSecond().orElse(Double.POSITIVE_INFINITY));
    }

    /// The switch's queues where the port has QoS switched on, with a default queue for what none of them names.
    List<LinkClass> ofPort(PhysicalSwitch sw, SwitchPort port) {
        return port.qos() ? sw.qos().map(LinkClasses::queues).orElse(List.of()) : List.of();
    }

    private static List<LinkClass> queues(QosPolicy policy) {
        List<LinkClass> queues = new ArrayList<>();
        EnumSet<Service> rest = EnumSet.allOf(Service.class);
        for (QosClass queue : policy.classes()) {
            rest.removeAll(queue.services());
            queues.add(new LinkClass(
                    queue.name(),
                    Set.copyOf(queue.services()),
                    queue.weight(),
                    queue.reservationBitsPerSecond(),
                    queue.limitBitsPerSecond().orElse(Double.POSITIVE_INFINITY)));
        }
        if (!rest.isEmpty()) {
            queues.add(new LinkClass(DEFAULT, rest, policy.defaultWeight(), 0, Double.POSITIVE_INFINITY));
        }
        return queues;
    }
}
