package dev.vmklab.drawing.layers;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.PortGroup;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The VLANs of single elements.
public final class ElementVlans {
    private ElementVlans() {}

    /// In ascending order, 0 for traffic without a VLAN; none for what has none of its own, such as a host.
    public static Set<Integer> of(Id element, DesignIndex index) {
        BitSet ids = new BitSet();
        Object found = index.find(element, Object.class).orElse(element);
        switch (found) {
            case PortGroup group -> ids.or(Vlans.of(group.vlanMode()));
            case Vmk vmk -> ids.or(ofGroup(vmk.portGroup(), index));
            case Vm vm -> vm.nics().forEach(nic -> ids.or(ofGroup(nic.portGroup(), index)));
            case ArrayPort port -> ids.set(port.vlan());
            case Appliance appliance -> ids.set(appliance.vlan());
            default -> {}
        }
        Set<Integer> all = new TreeSet<>();
        ids.stream().forEach(all::add);
        return all;
    }

    private static BitSet ofGroup(Id group, DesignIndex index) {
        Optional<PortGroup> found = index.find(group, PortGroup.class);
        return found.map(g -> Vlans.of(g.vlanMode())).orElseGet(BitSet::new);
    }
}
