package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Point;
import java.util.List;
import java.util.function.Consumer;

/// The strokes of one cable.
final class LoadStrokes {
    /// From this share of the capacity on a stroke is hatched.
    private static final double HATCHED_FROM = 0.9;

    private static final double HATCH_SPACING = 6;
    private static final double WIDEST = 6;
    private static final double CROSS_RADIUS = 5;

    private final CableRun cable;
    private final Consumer<Primitive> out;
    private final double widest;
    private final double pixel;

    private LoadStrokes(CableRun cable, double scale, Consumer<Primitive> out) {
        this.cable = cable;
        this.out = out;
        this.pixel = Math.max(1, 1 / scale);
        this.widest = Math.max(pixel, Math.min(WIDEST, (cable.pitch() - 1) / 2));
    }

    static void draw(CableRun cable, LiveLoads loads, int index, double scale, Consumer<Primitive> out) {
        LoadStrokes strokes = new LoadStrokes(cable, scale, out);
        switch (loads.states().get(index)) {
            case FAILED -> strokes.failed();
            case BLOCKED -> strokes.blocked();
            case BLACK_HOLE -> strokes.blackHole();
            case DEGRADED -> {
                strokes.flows(loads, index);
                strokes.degraded(Primitive.Dash.DASHED);
                strokes.mark(Role.DEGRADED, Role.CANVAS);
            }
            case FLAPPING -> {
                strokes.flows(loads, index);
                strokes.degraded(Primitive.Dash.DOTTED);
                strokes.mark(Role.CANVAS, Role.DEGRADED);
            }
            case WORKING, STANDBY -> strokes.flows(loads, index);
        }
    }

    /// Draws what a cable carries more or less than in another run.
    static void drawDifference(
            CableRun cable, Differences differences, int index, double scale, Consumer<Primitive> out) {
        LoadStrokes strokes = new LoadStrokes(cable, scale, out);
        switch (differences.states().get(index)) {
            case FAILED -> strokes.failed();
            case BLOCKED -> strokes.blocked();
            case BLACK_HOLE -> strokes.blackHole();
            case WORKING, STANDBY, DEGRADED, FLAPPING -> {
                strokes.difference(differences.forward()[index], 1);
                strokes.difference(differences.backward()[index], -1);
            }
        }
    }

    private void difference(double share, int side) {
        if (Math.abs(share) >= Differences.LEAST_SHARE) {
            double width = Math.max(2 * pixel, Math.rint(Math.sqrt(Math.abs(share)) * widest));
            stroke(width, share > 0 ? Role.MORE : Role.LESS, share > 0, side);
        }
    }

    private void flows(LiveLoads loads, int index) {
        if (loads.forward()[index] > 0 || loads.backward()[index] > 0) {
            out(new Primitive.Polyline(cable.points(), 1, Role.CANVAS, Primitive.Dash.SOLID));
        }
        flow(loads.forward()[index], loads.forwardUse(index), 1);
        flow(loads.backward()[index], loads.backwardUse(index), -1);
    }

    /// @param side 1 for the stroke on the right hand of the way from a to b, -1 for the other
    private void flow(double rate, double use, int side) {
        if (rate <= 0) {
            return;
        }
        double width = Math.max(pixel, Math.rint(use * widest));
        stroke(width, Role.load(use), use > HATCHED_FROM && width >= 2, side);
    }

    private void stroke(double width, Role colour, boolean hatched, int side) {
        double inner = pixel / 2;
        double outer = inner + width;
        List<Point> points = cable.points();
        int last = points.size() - 1;
        for (int i = 1; i <= last; i++) {
            double before = i == 1 ? 0 : reach(side * turn(points, i - 1), inner, outer);
            double after = i == last ? 0 : reach(side * turn(points, i), inner, outer);
            Box box = beside(points.get(i - 1), points.get(i), side * inner, side * outer, before, after);
            out(Primitive.Rectangle.filled(box, 0, colour));
            if (hatched) {
                out(new Primitive.Hatch(box, HATCH_SPACING, Role.CANVAS));
            }
        }
    }

    /// 1 where the way turns right at a corner, -1 where it turns left, 0 where it goes straight on.
    private static int turn(List<Point> points, int corner) {
        Point before = points.get(corner - 1);
        Point at = points.get(corner);
        Point after = points.get(corner + 1);
        return (int) Math.signum(
                (at.x() - before.x()) * (after.y() - at.y()) - (at.y() - before.y()) * (after.x() - at.x()));
    }

    /// How far a stroke reaches beyond a corner: short of it where the way turns to its side, else around it.
    private static double reach(int towardsStroke, double inner, double outer) {
        return towardsStroke == 0 ? 0 : towardsStroke > 0 ? -inner : outer;
    }

    /// The box of a stroke that runs beside a segment, on its right hand for positive distances.
    ///
    /// @param before how far it reaches beyond the segment's start
    /// @param after how far it reaches beyond the segment's end
    private static Box beside(Point from, Point to, double inner, double outer, double before, double after) {
        if (from.y() == to.y()) {
            int sign = to.x() >= from.x() ? 1 : -1;
            return Box.between(
                    new Point(from.x() - sign * before, from.y() + sign * inner),
                    new Point(to.x() + sign * after, from.y() + sign * outer));
        }
        int sign = to.y() >= from.y() ? 1 : -1;
        return Box.between(
                new Point(from.x() - sign * inner, from.y() - sign * before),
                new Point(from.x() - sign * outer, to.y() + sign * after));
    }

    private void blocked() {
        out(new Primitive.Polyline(cable.points(), 1, Role.CANVAS, Primitive.Dash.SOLID));
        out(new Primitive.Polyline(cable.points(), 1, Role.CABLE, Primitive.Dash.DOTTED));
    }

    private void degraded(Primitive.Dash dash) {
        out(new Primitive.Polyline(cable.points(), 2, Role.DEGRADED, dash));
    }

    /// A dot in the middle, filled or hollow.
    private void mark(Role fill, Role edge) {
        Point middle = cable.along(cable.length() / 2);
        out(new Primitive.Dot(middle.x(), middle.y(), Math.max(CROSS_RADIUS, CROSS_RADIUS * pixel / 2), fill, edge));
    }

    /// A dotted line into a hole.
    private void blackHole() {
        Point middle = cable.along(cable.length() / 2);
        double radius = Math.max(CROSS_RADIUS, CROSS_RADIUS * pixel / 2);
        out(new Primitive.Polyline(cable.points(), 1, Role.CANVAS, Primitive.Dash.SOLID));
        out(new Primitive.Polyline(cable.points(), 2, Role.FAILED, Primitive.Dash.DOTTED));
        out(new Primitive.Dot(middle.x(), middle.y(), radius + pixel, Role.CANVAS, Role.FAILED));
        out(new Primitive.Dot(middle.x(), middle.y(), radius / 2 + pixel, Role.TEXT, Role.TEXT));
    }

    private void failed() {
        Point middle = cable.along(cable.length() / 2);
        double radius = Math.max(CROSS_RADIUS, CROSS_RADIUS * pixel / 2);
        Box gap = new Box(middle.x(), middle.y(), 0, 0).grown(radius + 2 * pixel);
        out(new Primitive.Polyline(cable.points(), 1, Role.FAILED, Primitive.Dash.SOLID));
        out(Primitive.Rectangle.filled(gap, 0, Role.CANVAS));
        out(new Primitive.Cross(middle.x(), middle.y(), radius, 2, Role.FAILED));
    }

    private void out(Primitive primitive) {
        out.accept(primitive);
    }
}
