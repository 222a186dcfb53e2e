package dev.vmklab.view;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.value.VlanRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The layers that a view leaves out of the drawing.
///
/// @param vlans VLAN ids; 0 stands for what has no VLAN
/// @param physical vmnics, cables, physical switches with their gateways, and ports of storage arrays
/// @param virtual virtual switches, port groups, VMkernel adapters and VMs
public record HiddenLayers(
        List<Integer> vlans, List<Service> services, boolean physical, boolean virtual, Extras extras) {
    public static final HiddenLayers NONE = new HiddenLayers(List.of(), List.of(), false, false, Extras.NONE);

    public HiddenLayers {
        vlans = Check.distinct("vlans", vlans);
        vlans.forEach(v -> Check.range("vlans", v, 0, VlanRange.MAX));
        services = Check.distinct("services", services);
    }

    /// Whether everything shows.
    public boolean isNothing() {
        return vlans.isEmpty() && services.isEmpty() && !physical && !virtual;
    }

    /// How many layers are left out.
    public int count() {
        return vlans.size() + services.size() + (physical ? 1 : 0) + (virtual ? 1 : 0);
    }

    /// @param newVlans in any order, which makes no difference
    public HiddenLayers withVlans(Collection<Integer> newVlans) {
        return new HiddenLayers(newVlans.stream().sorted().toList(), services, physical, virtual, extras);
    }

    public HiddenLayers withServices(Collection<Service> newServices) {
        return new HiddenLayers(vlans, newServices.stream().sorted().toList(), physical, virtual, extras);
    }

    public HiddenLayers withPhysical(boolean hidden) {
        return new HiddenLayers(vlans, services, hidden, virtual, extras);
    }

    public HiddenLayers withVirtual(boolean hidden) {
        return new HiddenLayers(vlans, services, physical, hidden, extras);
    }

    /// The same with a VLAN shown or left out.
    public HiddenLayers withVlan(int vlan, boolean hidden) {
        return withVlans(changed(vlans, vlan, hidden));
    }

    /// The same with a service shown or left out.
    public HiddenLayers withService(Service service, boolean hidden) {
        return withServices(changed(services, service, hidden));
    }

    private static <T> List<T> changed(List<T> all, T one, boolean in) {
        List<T> next = new ArrayList<>(all);
        next.remove(one);
        if (in) {
            next.add(one);
        }
        return next;
    }
}
