package dev.vmklab.charts;

import dev.vmklab.simulation.recording.Series;
import java.util.Arrays;

/// What lies within each of many equally wide columns of a time window.
final class Columns {
    private Columns() {}

    /// The columns that hold something between two times: the first, and one after the last.
    static int[] covered(TimeWindow window, int count, double from, double until) {
        int first = (int) Math.floor((from - window.from()) / window.length() * count);
        int end = (int) Math.ceil((until - window.from()) / window.length() * count);
        return new int[] {Math.clamp(first, 0, count), Math.clamp(end, 0, count)};
    }

    /// The mean of a series within each column. A column that the recording fills in part gets the mean of that part.
    static double[] means(Series series, TimeWindow window, int count, int[] covered, double from, double until) {
        double[] means = new double[count];
        for (int i = covered[0]; i < covered[1]; i++) {
            double begins = Math.max(from, window.edge(i, count));
            means[i] = series.mean(begins, Math.max(begins, Math.min(until, window.edge(i + 1, count))));
        }
        return means;
    }

    /// The largest value within each column.
    static double[] maxima(Series series, TimeWindow window, int count, int[] covered) {
        double[] maxima = new double[count];
        for (int i = covered[0]; i < covered[1]; i++) {
            maxima[i] = series.max(window.edge(i, count), window.edge(i + 1, count));
        }
        return maxima;
    }

    /// The smallest value above 0 that is known to be within each column, NaN where all is 0.
    static double[] minima(Series series, TimeWindow window, int count, int[] covered, double[] maxima) {
        double[] minima = new double[count];
        for (int i = covered[0]; i < covered[1]; i++) {
            double least = series.min(window.edge(i, count), window.edge(i + 1, count));
            minima[i] = least > 0 ? least : maxima[i];
        }
        return minima;
    }

    static double largest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
