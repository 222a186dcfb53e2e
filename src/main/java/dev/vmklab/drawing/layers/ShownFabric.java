package dev.vmklab.drawing.layers;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.view.HiddenLayers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The physical side of [Shown]: a cable goes when everything that it carries is hidden, or when an end of it is. The
/// switch port goes with its cable, since it is not free.
final class ShownFabric {
    private final Design whole;
    private final Design left;
    private final HiddenLayers hidden;
    private final BitSet vlans;
    private final DesignIndex all;
    private final DesignIndex still;

    /// @param left the design without what is hidden of hosts and storage
    /// @param vlans that are hidden
    ShownFabric(Design whole, Design left, HiddenLayers hidden, BitSet vlans) {
        this.whole = whole;
        this.left = left;
        this.hidden = hidden;
        this.vlans = vlans;
        all = DesignIndex.of(whole);
        still = DesignIndex.of(left);
    }

    Design design() {
        if (hidden.physical()) {
            return left.withPhysicalSwitches(List.of()).withGateways(List.of()).withCables(List.of());
        }
        List<Cable> cables = new ArrayList<>();
        Set<Id> unplugged = new HashSet<>();
        for (Cable cable : whole.cables()) {
            if (still.contains(cable.a()) && still.contains(cable.b()) && !Vlans.within(carried(cable), vlans)) {
                cables.add(cable);
            } else {
                unplugged.add(cable.a());
                unplugged.add(cable.b());
            }
        }
        return left.withCables(cables)
                .withPhysicalSwitches(left.physicalSwitches().stream()
                        .map(sw -> without(sw, unplugged))
                        .toList());
    }

    private static PhysicalSwitch without(PhysicalSwitch sw, Set<Id> ports) {
        return sw.withPorts(
                sw.ports().stream().filter(p -> !ports.contains(p.id())).toList());
    }

    /// The VLANs that a cable carries: those of what is on its ends, as far as the switch ports let them pass.
    private BitSet carried(Cable cable) {
        Optional<SwitchPort> a = all.find(cable.a(), SwitchPort.class);
        Optional<SwitchPort> b = all.find(cable.b(), SwitchPort.class);
        if (a.isPresent() && b.isPresent()) {
            BitSet both = Vlans.of(a.get().mode());
            both.and(Vlans.of(b.get().mode()));
            return both;
        }
        BitSet ids = new BitSet();
        ids.or(ofStation(cable.a()));
        ids.or(ofStation(cable.b()));
        a.or(() -> b).ifPresent(port -> {
            boolean untagged = ids.get(0);
            ids.and(Vlans.of(port.mode()));
            ids.set(0, untagged);
        });
        return ids;
    }

    private BitSet ofStation(Id port) {
        Optional<ArrayPort> array = all.find(port, ArrayPort.class);
        if (array.isPresent()) {
            return Vlans.of(array.get().vlan());
        }
        return all.find(port, Appliance.class)
                .map(a -> Vlans.of(a.vlan()))
                .or(() -> all.find(port, Vmnic.class).map(this::ofVmnic))
                .orElseGet(BitSet::new);
    }

    private BitSet ofVmnic(Vmnic vmnic) {
        BitSet ids = new BitSet();
        all.owner(vmnic.id()).flatMap(id -> all.find(id, Host.class)).ifPresent(host -> {
            for (StandardSwitch sw : host.standardSwitches()) {
                if (sw.uplinks().contains(vmnic.name())) {
                    add(sw.portGroups(), ids);
                }
            }
            for (UplinkSlot slot : host.uplinkSlots()) {
                if (slot.vmnic().equals(vmnic.id())) {
                    all.find(slot.distributedSwitch(), DistributedSwitch.class)
                            .ifPresent(sw -> add(sw.portGroups(), ids));
                }
            }
        });
        return ids;
    }

    private static void add(List<PortGroup> groups, BitSet to) {
        groups.forEach(g -> to.or(Vlans.of(g.vlanMode())));
    }
}
