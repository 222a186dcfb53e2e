package dev.vmklab.drawing.layout;

import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/// A cable on its way through the tiers while it is being laid.
final class Way {
    /// A passage through one or more tiers beside each other's boxes.
    static final class Crossing {
        int from;
        int to;
        Tiers.Span range;
        double x;

        Crossing(int tier, Tiers.Span range, double x) {
            this.from = tier;
            this.to = tier;
            this.range = range;
            this.x = x;
        }
    }

    /// A level stretch in a channel.
    ///
    /// @param fromAbove whether the way comes from above at `from`
    /// @param toAbove whether it leaves upwards at `to`
    record Level(Way way, int slot, int channel, double from, double to, boolean fromAbove, boolean toAbove) {
        double low() {
            return Math.min(from, to);
        }

        double high() {
            return Math.max(from, to);
        }
    }

    final int wire;
    Point a = new Point(0, 0);
    Point b = new Point(0, 0);
    int channelA;
    int channelB;
    boolean leavesDown;
    boolean arrivesFromBelow;
    boolean direct;
    final List<Crossing> crossings = new ArrayList<>();
    double[] levels = {};
    double pitch;

    Way(int wire) {
        this.wire = wire;
    }

    boolean goesDown() {
        return channelA < channelB;
    }

    /// The level stretches, one per channel that the way passes; those that are points are left out by the caller.
    List<Level> stretches() {
        List<Level> stretches = new ArrayList<>();
        double x = a.x();
        int channel = channelA;
        boolean above = leavesDown;
        for (int i = 0; i <= crossings.size(); i++) {
            boolean last = i == crossings.size();
            double next = last ? b.x() : crossings.get(i).x;
            boolean leavesUp = last ? arrivesFromBelow : !goesDown();
            stretches.add(new Level(this, i, channel, x, next, above, leavesUp));
            if (!last) {
                x = next;
                channel = goesDown() ? crossings.get(i).to + 1 : crossings.get(i).to;
                above = goesDown();
            }
        }
        return stretches;
    }

    /// The corners, with the levels where the lanes are.
    List<Point> corners() {
        List<Point> corners = new ArrayList<>();
        corners.add(a);
        if (!direct) {
            for (Level level : stretches()) {
                if (level.from() != level.to()) {
                    double y = levels[level.slot()];
                    corners.add(new Point(level.from(), y));
                    corners.add(new Point(level.to(), y));
                }
            }
        }
        corners.add(b);
        return corners;
    }
}
