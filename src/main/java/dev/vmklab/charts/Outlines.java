package dev.vmklab.charts;

import java.awt.geom.Path2D;

/// Shapes of columns in a plot.
final class Outlines {
    /// A peak that is this part above the mean is drawn.
    private static final double VISIBLE = 1.02;

    private Outlines() {}

    /// The area from the bottom to the values.
    static Path2D under(ColumnSet set, double[] values, PlotArea area) {
        Path2D path = over(set, values, area);
        if (set.end() > set.first()) {
            double bottom = area.y() + area.height();
            path.lineTo(x(set, set.end(), area), bottom);
            path.lineTo(x(set, set.first(), area), bottom);
            path.closePath();
        }
        return path;
    }

    /// The upper edge: each column level, steep from one to the next.
    static Path2D over(ColumnSet set, double[] values, PlotArea area) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, 2 * set.count() + 4);
        for (int c = set.first(); c < set.end(); c++) {
            double y = area.yOf(values[c]);
            if (c == set.first()) {
                path.moveTo(x(set, c, area), y);
            } else if (values[c] != values[c - 1]) {
                path.lineTo(x(set, c, area), y);
            }
            if (c + 1 == set.end() || values[c + 1] != values[c]) {
                path.lineTo(x(set, c + 1, area), y);
            }
        }
        return path;
    }

    /// An upright line in each column whose largest value is well above its mean.
    static Path2D peaks(ColumnSet set, double[] largest, double[] mean, PlotArea area) {
        Path2D path = new Path2D.Double();
        for (int c = set.first(); c < set.end() && mean.length > 0; c++) {
            boolean neighbour = c > set.first() && largest[c] <= mean[c - 1] * VISIBLE
                    || c + 1 < set.end() && largest[c] <= mean[c + 1] * VISIBLE;
            if (largest[c] > mean[c] * VISIBLE && !neighbour) {
                double x = (x(set, c, area) + x(set, c + 1, area)) / 2;
                path.moveTo(x, area.yOf(mean[c]));
                path.lineTo(x, area.yOf(largest[c]));
            }
        }
        return path;
    }

    /// The band between two values where the upper one is above 0.
    static Path2D band(ColumnSet set, double[] low, double[] high, PlotArea area) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, 4 * set.count() + 8);
        int c = set.first();
        while (c < set.end()) {
            int end = c;
            while (end < set.end() && high[end] > 0) {
                end++;
            }
            if (end > c) {
                run(path, set, high, area, c, end, true);
                run(path, set, low, area, c, end, false);
                path.closePath();
            }
            c = Math.max(end, c + 1);
        }
        return path;
    }

    private static void run(
            Path2D path, ColumnSet set, double[] values, PlotArea area, int first, int end, boolean forward) {
        for (int i = 0; i < end - first; i++) {
            int c = forward ? first + i : end - 1 - i;
            double y = area.yOf(values[c]);
            double begins = x(set, forward ? c : c + 1, area);
            if (forward && i == 0) {
                path.moveTo(begins, y);
            } else {
                path.lineTo(begins, y);
            }
            path.lineTo(x(set, forward ? c + 1 : c, area), y);
        }
    }

    /// A line through all values between the least and the largest of each column, broken where the largest is 0.
    static Path2D line(ColumnSet set, double[] least, double[] largest, PlotArea area) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, 2 * set.count() + 4);
        boolean down = false;
        for (int c = set.first(); c < set.end(); c++) {
            if (largest[c] <= 0) {
                down = false;
                continue;
            }
            double x = (x(set, c, area) + x(set, c + 1, area)) / 2;
            if (down) {
                path.lineTo(x, area.yOf(least[c]));
            } else {
                path.moveTo(x, area.yOf(least[c]));
            }
            if (largest[c] > least[c]) {
                path.lineTo(x, area.yOf(largest[c]));
            }
            down = true;
        }
        return path;
    }

    static double x(ColumnSet set, int column, PlotArea area) {
        return area.x() + area.width() * column / set.count();
    }
}
