package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// A cable with the points by way of which someone has led it. Immutable.
///
/// @param points in the order from its end a to its end b
record CableBends(CableRun cable, List<Point> points) {
    /// How near a bend is taken, screen pixels.
    private static final double NEAR = 10;

    /// Radius of a handle, screen pixels.
    private static final double HANDLE = 5;

    /// Stretches that are shorter on the screen have no handle in their middle.
    private static final double LEAST_STRETCH = 48;

    CableBends {
        points = List.copyOf(points);
    }

    /// The bend at a place.
    ///
    /// @param scale screen pixels per world unit
    OptionalInt at(Point place, double scale) {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).distance(place) * scale <= NEAR) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// Before which bend a point on the cable lies.
    int slot(Point point) {
        double along = along(point);
        int slot = 0;
        while (slot < points.size() && along(points.get(slot)) < along) {
            slot++;
        }
        return slot;
    }

    private double along(Point point) {
        double best = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (double d = 0; d <= cable.length(); d += 4) {
            double distance = cable.along(d).distance(point);
            if (distance < nearest) {
                nearest = distance;
                best = d;
            }
        }
        return best;
    }

    /// The bends with one more before that of an index.
    List<Point> added(int index, Point at) {
        List<Point> more = new ArrayList<>(points);
        more.add(index, at);
        return more;
    }

    List<Point> moved(int index, Point to) {
        List<Point> moved = new ArrayList<>(points);
        moved.set(index, to);
        return moved;
    }

    List<Point> without(int index) {
        List<Point> left = new ArrayList<>(points);
        left.remove(index);
        return left;
    }

    /// Whether a bend lies on the straight way between its neighbours, where it does nothing.
    ///
    /// @param all bends of the cable
    boolean isIdle(List<Point> all, int index, double scale) {
        Point at = all.get(index);
        Point from = index == 0 ? cable.points().getFirst() : all.get(index - 1);
        Point to = index + 1 == all.size() ? cable.points().getLast() : all.get(index + 1);
        double length = from.distance(to);
        double cross = Math.abs((to.x() - from.x()) * (at.y() - from.y()) - (to.y() - from.y()) * (at.x() - from.x()));
        return length > 0 && cross / length * scale <= NEAR / 2;
    }

    /// The handles: full ones on the bends, the chosen one larger, and hollow ones where a new bend can be drawn out.
    void draw(OptionalInt chosen, double scale, Consumer<Primitive> out) {
        for (int i = 1; i < cable.points().size(); i++) {
            Point from = cable.points().get(i - 1);
            Point to = cable.points().get(i);
            Point middle = new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
            if (from.distance(to) * scale >= LEAST_STRETCH && at(middle, scale).isEmpty()) {
                out.accept(
                        new Primitive.Dot(middle.x(), middle.y(), (HANDLE - 1.5) / scale, Role.CANVAS, Role.SELECTION));
            }
        }
        for (int i = 0; i < points.size(); i++) {
            double radius = chosen.orElse(-1) == i ? HANDLE + 2 : HANDLE;
            Point at = points.get(i);
            out.accept(new Primitive.Dot(at.x(), at.y(), radius / scale, Role.SELECTION, Role.CANVAS));
        }
    }
}
