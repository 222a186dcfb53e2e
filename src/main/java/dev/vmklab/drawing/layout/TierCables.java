package dev.vmklab.drawing.layout;

import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The cables between tiers of frames, and how often they cross when they run straight.
final class TierCables {
    /// The places of the other ends of a frame's cables in one tier above.
    private record Reach(int tier, List<Id> ends) {}

    private final Map<Id, List<Reach>> above = new HashMap<>();

    /// @param tiers from top to bottom, in any order within
    TierCables(List<List<Id>> tiers, Neighbours neighbours) {
        Map<Id, Integer> tierOf = new HashMap<>();
        for (int t = 0; t < tiers.size(); t++) {
            for (Id id : tiers.get(t)) {
                tierOf.put(id, t);
            }
        }
        for (int t = 1; t < tiers.size(); t++) {
            for (Id id : tiers.get(t)) {
                Map<Integer, List<Id>> ends = new LinkedHashMap<>();
                for (Id other : neighbours.of(id)) {
                    int tier = tierOf.getOrDefault(other, t);
                    if (tier < t) {
                        ends.computeIfAbsent(tier, k -> new ArrayList<>()).add(other);
                    }
                }
                above.put(
                        id,
                        ends.entrySet().stream()
                                .map(e -> new Reach(e.getKey(), e.getValue()))
                                .toList());
            }
        }
    }

    /// How often the cables of a tier to the same tier above cross each other.
    long crossings(List<List<Id>> tiers) {
        return sum(tiers, false);
    }

    /// What no order of a single tier can fall below while the others stay.
    long fewest(List<List<Id>> tiers) {
        return sum(tiers, true);
    }

    private long sum(List<List<Id>> tiers, boolean best) {
        Map<Id, Integer> place = new HashMap<>();
        tiers.forEach(tier -> {
            for (int i = 0; i < tier.size(); i++) {
                place.put(tier.get(i), i);
            }
        });
        long sum = 0;
        for (List<Id> tier : tiers) {
            for (int i = 0; i < tier.size(); i++) {
                for (int j = i + 1; j < tier.size(); j++) {
                    long ahead = pair(tier.get(i), tier.get(j), place);
                    sum += best ? Math.min(ahead, pair(tier.get(j), tier.get(i), place)) : ahead;
                }
            }
        }
        return sum;
    }

    /// Crossings between the cables of two frames of a tier, the one standing left of the other.
    private long pair(Id left, Id right, Map<Id, Integer> place) {
        long count = 0;
        for (Reach a : above.getOrDefault(left, List.of())) {
            for (Reach b : above.getOrDefault(right, List.of())) {
                if (a.tier() == b.tier()) {
                    for (Id x : a.ends()) {
                        for (Id y : b.ends()) {
                            count += place.getOrDefault(x, 0) > place.getOrDefault(y, 0) ? 1 : 0;
                        }
                    }
                }
            }
        }
        return count;
    }
}
