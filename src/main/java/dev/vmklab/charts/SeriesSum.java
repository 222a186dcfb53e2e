package dev.vmklab.charts;

import dev.vmklab.simulation.recording.Series;
import java.util.List;

/// The sum of step functions as a step function, carried on as they grow.
final class SeriesSum {
    private final List<Series> parts;
    private final int[] next;
    private final double[] values;
    private final Series sum = new Series();

    SeriesSum(List<Series> parts) {
        this.parts = List.copyOf(parts);
        next = new int[parts.size()];
        values = new double[parts.size()];
    }

    /// The sum of what has been published up to a time.
    Series upTo(double until) {
        double time = nextTime();
        while (time <= until) {
            double total = 0;
            for (int i = 0; i < values.length; i++) {
                Series part = parts.get(i);
                while (next[i] < part.size() && part.time(next[i]) <= time) {
                    values[i] = part.value(next[i]++);
                }
                total += values[i];
            }
            sum.append(time, total);
            time = nextTime();
        }
        return sum;
    }

    private double nextTime() {
        double time = Double.POSITIVE_INFINITY;
        for (int i = 0; i < next.length; i++) {
            Series part = parts.get(i);
            time = next[i] < part.size() ? Math.min(time, part.time(next[i])) : time;
        }
        return time;
    }
}
