package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Virtual port numbers that are still free on each virtual switch. A number is fixed when an adapter is connected,
/// because teaming by originating port chooses the uplink by it.
public final class VirtualPorts {
    private final Map<Id, Id> switchOf = new HashMap<>();
    private final Map<Id, Set<Integer>> taken = new HashMap<>();

    public VirtualPorts(Design design) {
        for (DistributedSwitch sw : design.distributedSwitches()) {
            note(sw.id(), sw.portGroups());
        }
        for (Host host : design.hosts()) {
            for (StandardSwitch sw : host.standardSwitches()) {
                note(sw.id(), sw.portGroups());
            }
        }
        design.hosts().forEach(h -> h.vmks().forEach(v -> numbers(v.portGroup()).add(v.portId())));
        for (Vm vm : design.vms()) {
            vm.nics().forEach(nic -> numbers(nic.portGroup()).add(nic.portId()));
        }
    }

    private void note(Id sw, List<PortGroup> groups) {
        groups.forEach(group -> switchOf.put(group.id(), sw));
    }

    private Set<Integer> numbers(Id portGroup) {
        return taken.computeIfAbsent(switchOf.getOrDefault(portGroup, portGroup), k -> new HashSet<>());
    }

    /// The lowest free number of the port group's switch; it is taken from then on.
    public int take(Id portGroup) {
        Set<Integer> numbers = numbers(portGroup);
        int number = 0;
        while (!numbers.add(number)) {
            number++;
        }
        return number;
    }

    /// Whether two port groups are on one switch.
    boolean areOnOneSwitch(Id one, Id other) {
        return switchOf.getOrDefault(one, one).equals(switchOf.getOrDefault(other, other));
    }
}
