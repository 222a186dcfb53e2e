package dev.vmklab.drawing.layout;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.view.Placement;
import dev.vmklab.view.View;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts what a view places where it wants it, and moves what automatic layout had put there out of the way.
final class Placing {
    private static final double CLEARANCE = 16;
    private static final double STEP = 64;
    private static final int RINGS = 64;

    private Placing() {}

    /// What arranging leaves alone.
    static Set<Id> pinned(View view) {
        return view.placements().stream()
                .filter(Placement::pinned)
                .map(Placement::element)
                .collect(Collectors.toSet());
    }

    /// @param leastWidths of what is drawn wider than it needs to be where there is room
    static Map<Id, Box> of(View view, Map<Id, Box> automatic, Map<Id, Double> leastWidths) {
        Map<Id, Box> boxes = new LinkedHashMap<>(automatic);
        Set<Id> placed = new LinkedHashSet<>();
        for (Placement placement : view.placements()) {
            boxes.computeIfPresent(placement.element(), (id, box) -> {
                placed.add(id);
                return new Box(Math.round(placement.x()), Math.round(placement.y()), box.width(), box.height());
            });
        }
        leastWidths.forEach((id, least) -> {
            if (placed.contains(id)) {
                boxes.computeIfPresent(id, (same, box) -> narrowed(same, box, least, boxes, placed));
            }
        });
        for (Map.Entry<Id, Box> entry : automatic.entrySet()) {
            if (!placed.contains(entry.getKey()) && isBlocked(entry.getKey(), entry.getValue(), boxes, placed)) {
                boxes.put(entry.getKey(), free(entry.getKey(), entry.getValue(), boxes));
            }
        }
        return boxes;
    }

    /// The box, ending before what was placed to the right of it.
    private static Box narrowed(Id id, Box box, double least, Map<Id, Box> boxes, Set<Id> placed) {
        double room = placed.stream()
                .filter(other -> !other.equals(id))
                .map(other -> boxes.getOrDefault(other, Box.NOTHING))
                .filter(other -> other.x() > box.x() && other.intersects(box.grown(CLEARANCE)))
                .mapToDouble(other -> Grid.down(other.x() - Grid.STATION_GAP - box.x()))
                .min()
                .orElse(box.width());
        return new Box(
                box.x(), box.y(), Math.max(Math.min(least, box.width()), Math.min(room, box.width())), box.height());
    }

    private static boolean isBlocked(Id id, Box box, Map<Id, Box> boxes, Set<Id> by) {
        Box space = box.grown(CLEARANCE);
        return by.stream()
                .anyMatch(other -> !other.equals(id)
                        && boxes.getOrDefault(other, Box.NOTHING).intersects(space));
    }

    /// The nearest place where the box touches no other one.
    private static Box free(Id id, Box box, Map<Id, Box> boxes) {
        for (int ring = 1; ring <= RINGS; ring++) {
            Box best = Box.NOTHING;
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = -ring; i <= ring; i++) {
                int step = Math.abs(i) == ring ? 1 : 2 * ring;
                for (int j = -ring; j <= ring; j += step) {
                    Box candidate = box.moved(i * STEP, j * STEP);
                    double distance = Math.hypot(i, j);
                    if (distance < nearest && !isBlocked(id, candidate, boxes, boxes.keySet())) {
                        nearest = distance;
                        best = candidate;
                    }
                }
            }
            if (!best.isEmpty()) {
                return best;
            }
        }
        return box;
    }
}
