package dev.vmklab.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/// Draws the columns of a plot as upright bars of whole pixels: each column is one pixel wide, so that curves of
/// thousands of corners cost no more than as many small rectangles, and every edge is sharp. Neighbours of one height
/// are one rectangle.
final class Bars implements AutoCloseable {
    private static final int ON = 5;
    private static final int OFF = 3;

    private final Graphics2D g;
    private final ColumnSet set;
    private final PlotArea area;
    private final int top;
    private final int bottom;
    private final Object antialiasing;

    Bars(Graphics2D g, ColumnSet set, PlotArea area) {
        this.g = g;
        this.set = set;
        this.area = area;
        top = (int) Math.round(area.y());
        bottom = (int) Math.round(area.y() + area.height());
        antialiasing = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    }

    /// What a column shows.
    interface Edge {
        /// A value on the upright axis, NaN for nothing.
        double at(int column);
    }

    /// Fills between two values.
    void fill(Color colour, Edge low, Edge high) {
        g.setColor(colour);
        int c = set.first();
        while (c < set.end()) {
            int from = y(high.at(c));
            int to = y(low.at(c));
            int end = c + 1;
            while (end < set.end() && y(high.at(end)) == from && y(low.at(end)) == to) {
                end++;
            }
            if (!Double.isNaN(high.at(c))) {
                box(x(c), from, x(end), to);
            }
            c = end;
        }
    }

    /// A line along values, steep from one column to the next.
    ///
    /// @param thickness pixels
    void line(Color colour, Edge values, double thickness) {
        span(colour, values, values, thickness, 0);
    }

    /// A line that covers all values between the least and the largest of each column, broken where there are none.
    ///
    /// @param dash pixels of a design pixel for a dashed line, 0 for a solid one
    void span(Color colour, Edge least, Edge largest, double thickness, double dash) {
        g.setColor(colour);
        int thick = (int) Math.max(1, Math.round(thickness));
        int c = set.first();
        while (c < set.end()) {
            if (Double.isNaN(largest.at(c))) {
                c++;
                continue;
            }
            int high = y(largest.at(c));
            int low = y(least.at(c));
            boolean joined = c > set.first() && !Double.isNaN(largest.at(c - 1));
            if (joined) {
                high = Math.min(high, y(least.at(c - 1)));
                low = Math.max(low, y(largest.at(c - 1)));
            }
            int end = c + 1;
            boolean flat = high == low && y(largest.at(c)) == high;
            while (flat && end < set.end() && y(largest.at(end)) == high && y(least.at(end)) == low) {
                end++;
            }
            stroke(x(c), high - thick / 2, x(end), low - thick / 2 + thick, dash);
            c = end;
        }
    }

    private void stroke(int left, int from, int right, int to, double dash) {
        if (dash <= 0) {
            box(left, from, right, to);
            return;
        }
        int on = (int) Math.round(ON * dash);
        int period = on + (int) Math.round(OFF * dash);
        for (int x = left; x < right; x++) {
            if (Math.floorMod(x, period) < on) {
                box(x, from, x + 1, to);
            }
        }
    }

    private void box(int left, int from, int right, int to) {
        int y = Math.max(top, from);
        int end = Math.min(bottom, to);
        if (end > y) {
            g.fillRect(left, y, Math.max(1, right - left), end - y);
        }
    }

    private int x(int column) {
        return (int) Math.round(area.x() + area.width() * column / set.count());
    }

    private int y(double value) {
        return Double.isNaN(value) ? bottom : (int) Math.round(area.yOf(value));
    }

    @Override
    public void close() {
        g.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                antialiasing == null ? RenderingHints.VALUE_ANTIALIAS_DEFAULT : antialiasing);
    }
}
