package dev.vmklab.analysis.sweep;

import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a failure does to the compiled network: two failures with equal effects have equal runs.
///
/// @param links the directed links that stop working, ascending; what teams notice follows from them
/// @param elements numbers of the elements that do more than carry links, ascending: hosts run VMs, switches forward;
///     and of those that the scenario names later, because it may restore one and not another
public record Effect(List<Integer> links, List<Integer> elements) {
    public Effect {
        links = List.copyOf(links);
        elements = List.copyOf(elements);
    }

    /// @param named the elements that the rest of the scenario names
    static Effect of(Network network, Failure failure, Set<Id> named) {
        Set<Integer> failed = new TreeSet<>();
        Set<Integer> elements = new TreeSet<>();
        for (Id id : failure.elements()) {
            failed.add(network.elementOf(id));
            if (isMore(network, id) || named.contains(id)) {
                elements.add(network.elementOf(id));
            }
        }
        List<Integer> links = new ArrayList<>();
        for (int l = 0; l < network.linkCount(); l++) {
            boolean dead = false;
            for (int element : network.elementsOf(l)) {
                dead |= failed.contains(element);
            }
            if (dead) {
                links.add(l);
            }
        }
        return new Effect(links, List.copyOf(elements));
    }

    private static boolean isMore(Network network, Id id) {
        return network.index().find(id, Host.class).isPresent()
                || network.index().find(id, PhysicalSwitch.class).isPresent();
    }

    /// What both failures do together.
    Effect with(Effect other) {
        return new Effect(union(links, other.links), union(elements, other.elements));
    }

    private static List<Integer> union(List<Integer> a, List<Integer> b) {
        Set<Integer> both = new TreeSet<>(a);
        both.addAll(b);
        return List.copyOf(both);
    }
}
