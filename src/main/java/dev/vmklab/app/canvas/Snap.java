package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where a box that is moved comes to rest: in line with an edge or the middle of another one, else on the grid.
final class Snap {
    private static final double GRID = 8;

    /// How far a line attracts, screen pixels.
    private static final double REACH = 6;

    private final Collection<Box> others;
    private final double reach;

    /// @param others boxes that stay where they are
    Snap(Collection<Box> others, double scale) {
        this.others = List.copyOf(others);
        this.reach = REACH / scale;
    }

    /// @param dx how far the box was moved, and by how much it is to be moved
    /// @param guides the lines that it came to rest on, from end to end
    record Rest(double dx, double dy, List<List<Point>> guides) {
        Rest {
            guides = List.copyOf(guides);
        }
    }

    /// @param box as it stood
    Rest rest(Box box, double dx, double dy) {
        Box at = box.moved(dx, dy);
        Optional<Line> upright = nearest(at, true);
        Optional<Line> level = nearest(at, false);
        double x = upright.map(l -> l.shift).orElse(grid(at.x()) - at.x());
        double y = level.map(l -> l.shift).orElse(grid(at.y()) - at.y());
        Box rests = at.moved(x, y);
        List<List<Point>> guides = new ArrayList<>();
        upright.ifPresent(l -> guides.add(upright(l, rests)));
        level.ifPresent(l -> guides.add(level(l, rests)));
        return new Rest(dx + x, dy + y, guides);
    }

    private record Line(double at, double shift, Box other) {}

    private Optional<Line> nearest(Box box, boolean upright) {
        Optional<Line> best = Optional.empty();
        for (Box other : others) {
            for (double line : lines(other, upright)) {
                for (double own : lines(box, upright)) {
                    double shift = line - own;
                    double most = best.map(b -> Math.abs(b.shift)).orElse(reach);
                    if (Math.abs(shift) < most) {
                        best = Optional.of(new Line(line, shift, other));
                    }
                }
            }
        }
        return best;
    }

    private static double[] lines(Box box, boolean upright) {
        return upright
                ? new double[] {box.x(), box.centreX(), box.right()}
                : new double[] {box.y(), box.centreY(), box.bottom()};
    }

    private static List<Point> upright(Line line, Box box) {
        return List.of(
                new Point(line.at, Math.min(box.y(), line.other.y())),
                new Point(line.at, Math.max(box.bottom(), line.other.bottom())));
    }

    private static List<Point> level(Line line, Box box) {
        return List.of(
                new Point(Math.min(box.x(), line.other.x()), line.at),
                new Point(Math.max(box.right(), line.other.right()), line.at));
    }

    static double grid(double value) {
        return Math.rint(value / GRID) * GRID;
    }
}
