package dev.vmklab.charts;

import java.awt.geom.Path2D;

/// Shapes of columns in a plot.
final class Outlines {
    private Outlines() {}

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
