package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Point;
import java.util.List;
import java.util.function.Consumer;

/// Dots that run along the cables with what flows: the more of a cable is used, the denser and the faster they are.
///
/// It remembers how far the dots of each direction have come, so that they do not jump when their speed changes. One
/// thread at a time.
public final class Particles {
    /// Dots at one time, so that a large design costs no more than a small one.
    static final int MOST = 800;

    /// Screen pixels between two dots of a direction that is hardly used, and of one that is full.
    private static final double SPARSE = 96;

    private static final double DENSE = 18;
    /// Screen pixels a second.
    private static final double SLOW = 24;

    private static final double FAST = 160;
    private static final double SIZE = 3;
    private static final double BESIDE = 3;

    private final List<CableRun> cables;
    private final List<Box> bounds;
    /// Share of the distance between two dots that they have come, per cable and direction.
    private final double[][] phase;

    public Particles(Geometry geometry) {
        cables = geometry.cables();
        bounds = cables.stream().map(CableRun::bounds).toList();
        phase = new double[cables.size()][2];
    }

    /// Lets the dots run on.
    ///
    /// @param seconds since the last call, of the display's clock
    public void pass(LiveLoads loads, double seconds) {
        for (int c = 0; c < cables.size(); c++) {
            advance(c, 0, loads.forwardUse(c), seconds);
            advance(c, 1, loads.backwardUse(c), seconds);
        }
    }

    private void advance(int cable, int direction, double use, double seconds) {
        double step = seconds * speed(use) / spacing(use);
        double sum = phase[cable][direction] + step;
        phase[cable][direction] = sum - Math.floor(sum);
    }

    private static double speed(double use) {
        return SLOW + (FAST - SLOW) * use;
    }

    private static double spacing(double use) {
        return SPARSE + (DENSE - SPARSE) * Math.sqrt(use);
    }

    /// Hands out the dots in the visible part of the world.
    ///
    /// @param scale screen pixels per world unit
    public void draw(LiveLoads loads, double scale, Box visible, Consumer<Primitive> out) {
        int left = MOST;
        for (int c = 0; c < cables.size() && left > 0; c++) {
            if (bounds.get(c).intersects(visible) && flows(loads.states().get(c))) {
                left -= run(c, 0, loads.forward()[c], loads.forwardUse(c), scale, visible, left, out);
                left -= run(c, 1, loads.backward()[c], loads.backwardUse(c), scale, visible, left, out);
            }
        }
    }

    private static boolean flows(CableState state) {
        return state != CableState.FAILED && state != CableState.BLOCKED && state != CableState.BLACK_HOLE;
    }

    /// @return how many it handed out
    private int run(
            int c,
            int direction,
            double rate,
            double use,
            double scale,
            Box visible,
            int most,
            Consumer<Primitive> out) {
        if (rate <= 0) {
            return 0;
        }
        CableRun cable = cables.get(c);
        double length = cable.length();
        double spacing = spacing(use) / scale;
        double side = (direction == 0 ? BESIDE : -BESIDE) / Math.max(1, scale);
        double half = SIZE / scale / 2;
        int count = 0;
        for (double at = phase[c][direction] * spacing; at < length && count < most; at += spacing) {
            double along = direction == 0 ? at : length - at;
            Point p = cable.along(along);
            Point next = cable.along(Math.min(length, along + 1));
            double dx = Math.signum(next.x() - p.x());
            double dy = Math.signum(next.y() - p.y());
            Box dot = new Box(p.x() - dy * side - half, p.y() + dx * side - half, 2 * half, 2 * half);
            if (dot.intersects(visible)) {
                out.accept(Primitive.Rectangle.filled(dot, 0, Role.TEXT));
                count++;
            }
        }
        return count;
    }
}
