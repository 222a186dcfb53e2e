package dev.vmklab.drawing.geometry;

import dev.vmklab.design.value.Id;
import java.util.List;

/// A cable on its way between two ports: corners on whole units, each segment upright or level.
///
/// @param id the cable
/// @param a the port it starts at, as in the design
/// @param b the port it ends at
/// @param nodeA index of a's node
/// @param nodeB index of b's node
/// @param points at least two corners, from a to b
/// @param pitch distance to the neighbouring lane, which bounds how wide the cable may be drawn
/// @param standby whether it ends on a vmnic that only waits to take over
public record CableRun(Id id, Id a, Id b, int nodeA, int nodeB, List<Point> points, double pitch, boolean standby) {
    public CableRun {
        points = List.copyOf(points);
    }

    /// A part of the cable.
    ///
    /// @param way its corners
    public CableRun along(List<Point> way) {
        return new CableRun(id, a, b, nodeA, nodeB, way, pitch, standby);
    }

    /// The box around all corners, at least one unit wide and high.
    public Box bounds() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    /// Distance of a point to the nearest segment.
    public double distance(double x, double y) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 1; i < points.size(); i++) {
            Box segment = Box.between(points.get(i - 1), points.get(i));
            double dx = Math.max(0, Math.max(segment.x() - x, x - segment.right()));
            double dy = Math.max(0, Math.max(segment.y() - y, y - segment.bottom()));
            best = Math.min(best, Math.hypot(dx, dy));
        }
        return best;
    }

    public double length() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += points.get(i).distance(points.get(i - 1));
        }
        return sum;
    }

    /// The point at a distance along the way from a, for instance for a particle.
    public Point along(double distance) {
        double left = Math.max(0, distance);
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double step = from.distance(to);
            if (left <= step && step > 0) {
                double t = left / step;
                return new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y()));
            }
            left -= step;
        }
        return points.getLast();
    }
}
