package dev.vmklab.simulation.recorder;

import dev.vmklab.design.Design;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The VLANs that a design names, which are those that its traffic can be in.
final class Vlans {
    /// One more than the largest VLAN id.
    static final int COUNT = VlanRange.MAX + 1;

    private Vlans() {}

    /// Ascending.
    static int[] of(Design design) {
        TreeSet<Integer> vlans = new TreeSet<>();
        for (Host host : design.hosts()) {
            for (StandardSwitch sw : host.standardSwitches()) {
                addGroups(vlans, sw.portGroups());
            }
        }
        for (DistributedSwitch sw : design.distributedSwitches()) {
            addGroups(vlans, sw.portGroups());
        }
        for (PhysicalSwitch sw : design.physicalSwitches()) {
            for (SwitchPort port : sw.ports()) {
                switch (port.mode()) {
                    case PortMode.Access access -> vlans.add(access.vlan());
                    case PortMode.Trunk trunk -> trunk.nativeVlan().ifPresent(vlans::add);
                }
            }
        }
        design.storageArrays().forEach(a -> a.ports().forEach(p -> vlans.add(p.vlan())));
        design.appliances().forEach(a -> vlans.add(a.vlan()));
        design.gateways().forEach(g -> g.interfaces().forEach(i -> vlans.add(i.vlan())));
        vlans.remove(0);
        return vlans.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void addGroups(Set<Integer> vlans, List<PortGroup> groups) {
        for (PortGroup group : groups) {
            switch (group.vlanMode()) {
                case VlanMode.Untagged untagged -> {}
                case VlanMode.Tagged tagged -> vlans.add(tagged.vlan());
                case VlanMode.GuestTagged guest ->
                    guest.vlans().stream().filter(r -> r.first() == r.last()).forEach(r -> vlans.add(r.first()));
                case VlanMode.Private secondary -> {
                    vlans.add(secondary.primary());
                    vlans.add(secondary.secondary());
                }
            }
        }
    }
}
