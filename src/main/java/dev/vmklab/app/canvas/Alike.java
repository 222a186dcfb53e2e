package dev.vmklab.app.canvas;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.layers.ElementVlans;
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
        Set<Object> wanted = new HashSet<>();
        like.forEach(id -> wanted.addAll(ElementVlans.of(id, index)));
        return index.elements().keySet().stream()
                .filter(id -> ElementVlans.of(id, index).stream().anyMatch(wanted::contains))
                .toList();
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

    private static Set<?> services(Object element) {
        return element instanceof Vmk vmk
                ? Set.copyOf(
                        Arrays.stream(Service.values()).filter(vmk::carries).toList())
                : Set.of();
    }
}
