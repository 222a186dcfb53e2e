package dev.vmklab.analysis.sweep;

import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One run of a sweep: failures that have the same effect, of which the first is carried out.
///
/// @param id of the first failure; for a pair the ids of both with ` + ` between them
/// @param label of the first failure; for a pair those of both
/// @param elements what fails
/// @param same further failures, or pairs, with the same effect: their labels
public record Case(String id, String label, List<Id> elements, List<String> same) {
    private static final String AND = " + ";

    public Case {
        elements = List.copyOf(elements);
        same = List.copyOf(same);
    }

    /// One case for each effect, in the order of the first failures that have it.
    static Map<Effect, Case> singles(List<Failure> failures, Map<Failure, Effect> effects) {
        Map<Effect, List<Failure>> byEffect = new LinkedHashMap<>();
        for (Failure failure : failures) {
            byEffect.computeIfAbsent(
                            effects.getOrDefault(failure, new Effect(List.of(), List.of())), _ -> new ArrayList<>())
                    .add(failure);
        }
        Map<Effect, Case> cases = new LinkedHashMap<>();
        byEffect.forEach((effect, alike) -> cases.put(
                effect,
                new Case(
                        alike.getFirst().id(),
                        alike.getFirst().label(),
                        alike.getFirst().elements(),
                        alike.stream().skip(1).map(Failure::label).toList())));
        return cases;
    }

    /// Every two of the cases that do more together than one of them does alone.
    static List<Case> pairs(Map<Effect, Case> singles) {
        List<Effect> effects = List.copyOf(singles.keySet());
        Map<Effect, Case> pairs = new LinkedHashMap<>();
        Map<Effect, List<String>> same = new HashMap<>();
        for (int i = 0; i < effects.size(); i++) {
            for (int j = i + 1; j < effects.size(); j++) {
                Effect both = effects.get(i).with(effects.get(j));
                if (singles.containsKey(both)) {
                    continue;
                }
                Case a = singles.getOrDefault(effects.get(i), NONE);
                Case b = singles.getOrDefault(effects.get(j), NONE);
                if (pairs.containsKey(both)) {
                    same.computeIfAbsent(both, _ -> new ArrayList<>()).add(a.label + AND + b.label);
                } else {
                    pairs.put(both, a.and(b));
                }
            }
        }
        return pairs.entrySet().stream()
                .map(e -> e.getValue().alike(same.getOrDefault(e.getKey(), List.of())))
                .toList();
    }

    private static final Case NONE = new Case("", "", List.of(), List.of());

    private Case and(Case other) {
        Set<Id> both = new LinkedHashSet<>(elements);
        both.addAll(other.elements);
        return new Case(id + AND + other.id, label + AND + other.label, List.copyOf(both), List.of());
    }

    private Case alike(List<String> others) {
        return new Case(id, label, elements, others);
    }
}
