package dev.vmklab.app.canvas;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Finds what is like the selection: of the same kind, in the same VLAN, for the same service.
public final class Alike {
    private final DesignIndex index;

    public Alike(DesignIndex index) {
        this.index = index;
    }

    public List<Id> byKind(List<Id> like) {
        return found(like, element -> Set.of(ElementKind.of(element)));
    }

    public List<Id> byVlan(List<Id> like) {
        return found(like, this::vlans);
    }

    public List<Id> byService(List<Id> like) {
        return found(like, Alike::services);
    }

    private List<Id> found(List<Id> like, Function<Object, Set<?>> property) {
        Set<Object> wanted = new HashSet<>();
        like.forEach(id -> index.find(id, Object.class).ifPresent(e -> wanted.addAll(property.apply(e))));
        return index.elements().entrySet().stream()
                .filter(e -> property.apply(e.getValue()).stream().anyMatch(wanted::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<?> vlans(Object element) {
        return switch (element) {
            case PortGroup group -> vlans(group.vlanMode());
            case Vmk vmk ->
                index.find(vmk.portGroup(), PortGroup.class).map(this::vlans).orElse(Set.of());
            case Vm vm -> {
                Set<Object> all = new HashSet<>();
                vm.nics()
                        .forEach(nic ->
                                index.find(nic.portGroup(), PortGroup.class).ifPresent(g -> all.addAll(vlans(g))));
                yield all;
            }
            case ArrayPort port -> Set.of(port.vlan());
            case Appliance appliance -> Set.of(appliance.vlan());
            default -> Set.of();
        };
    }

    private static Set<?> vlans(VlanMode mode) {
        return switch (mode) {
            case VlanMode.Untagged untagged -> Set.of(0);
            case VlanMode.Tagged tagged -> Set.of(tagged.vlan());
            case VlanMode.GuestTagged guest -> Set.copyOf(guest.vlans());
            case VlanMode.Private pair -> Set.of(pair.secondary());
        };
    }

    private static Set<?> services(Object element) {
        return element instanceof Vmk vmk
                ? Set.copyOf(
                        Arrays.stream(Service.values()).filter(vmk::carries).toList())
                : Set.of();
    }
}
