package dev.vmklab.charts;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Gives each VLAN the hue of the service that its VMkernel adapters carry, so that a VLAN and its service look alike
/// in both charts. Further VLANs of a service are paler.
final class VlanHues {
    private final Map<Integer, Hue> hues = new HashMap<>();

    private VlanHues() {}

    /// @param vlans in the order in which they get paler
    static VlanHues of(Design design, DesignIndex index, int[] vlans) {
        Map<Integer, Service> services = new HashMap<>();
        for (Host host : design.hosts()) {
            for (Vmk vmk : host.vmks()) {
                index.find(vmk.portGroup(), PortGroup.class)
                        .map(VlanHues::vlan)
                        .ifPresent(vlan -> vlan.ifPresent(
                                v -> service(vmk).ifPresent(s -> services.merge(v, s, VlanHues::foremost))));
            }
        }
        VlanHues result = new VlanHues();
        Map<Service, Integer> used = new EnumMap<>(Service.class);
        for (int vlan : vlans) {
            Service service = services.getOrDefault(vlan, Service.VM);
            int step = used.merge(service, 1, Integer::sum) - 1;
            result.hues.put(vlan, new Hue(service, step));
        }
        return result;
    }

    Hue of(int vlan) {
        return hues.getOrDefault(vlan, Hue.of(Service.VM));
    }

    /// Where several services share an adapter or VLAN, the first that is more than management names it.
    static Optional<Service> service(Vmk vmk) {
        Optional<Service> found = Optional.empty();
        for (Service service : Service.values()) {
            if (vmk.carries(service) && found.map(s -> s == Service.MANAGEMENT).orElse(true)) {
                found = Optional.of(service);
            }
        }
        return found;
    }

    private static Service foremost(Service a, Service b) {
        return a == Service.MANAGEMENT || b != Service.MANAGEMENT && b.ordinal() < a.ordinal() ? b : a;
    }

    private static OptionalInt vlan(PortGroup group) {
        return switch (group.vlanMode()) {
            case VlanMode.Tagged tagged -> OptionalInt.of(tagged.vlan());
            case VlanMode.Private secondary -> OptionalInt.of(secondary.secondary());
            case VlanMode.Untagged _, VlanMode.GuestTagged _ -> OptionalInt.empty();
        };
    }
}
