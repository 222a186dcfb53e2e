package dev.vmklab.drawing.layout;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.view.Placement;
import dev.vmklab.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cables that a view leads by way of points. Such a cable passes each of its points upright and crosses over half
/// way between two of them.
final class Bends {
    private final Map<Id, List<Point>> byCable = new HashMap<>();

    Bends(Optional<View> view) {
        view.ifPresent(v -> v.placements().forEach(this::add));
    }

    private void add(Placement placement) {
        byCable.computeIfAbsent(placement.element(), k -> new ArrayList<>())
                .add(new Point(Math.rint(placement.x()), Math.rint(placement.y())));
    }

    /// The corners of a cable: by way of its points, or those that were laid where it has none.
    List<Point> corners(Id cable, List<Point> laid) {
        List<Point> by = byCable.getOrDefault(cable, List.of());
        if (by.isEmpty()) {
            return laid;
        }
        List<Point> stops = new ArrayList<>();
        stops.add(laid.getFirst());
        stops.addAll(by);
        stops.add(laid.getLast());
        List<Point> corners = new ArrayList<>(List.of(stops.getFirst()));
        for (int i = 1; i < stops.size(); i++) {
            Point from = stops.get(i - 1);
            Point to = stops.get(i);
            if (from.x() != to.x()) {
                double level = Math.rint((from.y() + to.y()) / 2);
                corners.add(new Point(from.x(), level));
                corners.add(new Point(to.x(), level));
            }
            corners.add(to);
        }
        return corners;
    }
}
