package dev.vmklab.drawing.layout;

import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// In which order switches and stations stand from left to right, so that their cables cross least.
///
/// Each tier is first put in the order of the middles of what it is cabled to above. Where that is not the best that an
/// order of one tier can do, [LayeredOrder] looks for a better one of all tiers; it is taken where cables cross less.
final class FabricOrder {
    private final Map<Id, Integer> rank = new HashMap<>();

    private FabricOrder(List<List<Id>> tiers) {
        tiers.forEach(tier -> {
            for (int i = 0; i < tier.size(); i++) {
                rank.put(tier.get(i), i);
            }
        });
    }

    static FabricOrder of(Structure structure, List<Id> stations, Neighbours neighbours) {
        return of(tiers(structure, stations), neighbours);
    }

    /// Leaves, upper switches and stations, from top to bottom.
    private static List<List<Id>> tiers(Structure structure, List<Id> stations) {
        List<List<Id>> tiers = new ArrayList<>();
        tiers.add(structure.blocks().stream().flatMap(b -> b.leaves().stream()).toList());
        tiers.addAll(structure.upper());
        tiers.add(stations);
        return tiers;
    }

    static FabricOrder of(List<List<Id>> tiers, Neighbours neighbours) {
        List<List<Id>> plain = byMiddles(tiers, neighbours);
        TierCables cables = new TierCables(plain, neighbours);
        if (cables.crossings(plain) <= cables.fewest(plain)) {
            return new FabricOrder(plain);
        }
        List<List<Id>> layered = LayeredOrder.of(plain, neighbours);
        return new FabricOrder(cables.crossings(layered) < cables.crossings(plain) ? layered : plain);
    }

    static List<List<Id>> byMiddles(List<List<Id>> tiers, Neighbours neighbours) {
        Map<Id, Double> middle = new HashMap<>();
        List<List<Id>> ordered = new ArrayList<>();
        for (List<Id> tier : tiers) {
            List<Id> next = new ArrayList<>(tier);
            if (!ordered.isEmpty()) {
                next.sort(Comparator.comparingDouble(id -> neighbours.of(id).stream()
                        .filter(middle::containsKey)
                        .mapToDouble(n -> middle.getOrDefault(n, 0.0))
                        .average()
                        .orElse(0.5)));
            }
            for (int i = 0; i < next.size(); i++) {
                middle.put(next.get(i), (i + 0.5) / next.size());
            }
            ordered.add(next);
        }
        return ordered;
    }

    /// A tier from left to right.
    List<Id> ordered(List<Id> tier) {
        return tier.stream()
                .sorted(Comparator.comparingInt(id -> rank.getOrDefault(id, Integer.MAX_VALUE)))
                .toList();
    }
}
