package dev.vmklab.simulation.recording;

import java.util.Arrays;

/// A step function over time, append-only: each value holds until the next one's time.
///
/// One thread writes, any number read: what [#size] has published does not change any more. Minima and maxima over a
/// range use a pyramid, means use running integrals, so that neither depends on how many points lie between.
public final class Series {
    private static final int FAN_OUT = 32;
    private static final int LEVELS = 5;

    private double[] times = new double[4];
    private double[] values = new double[4];
    /// Integral of the step function up to each point's time.
    private double[] integrals = new double[4];
    /// Per level, minimum and maximum of each complete block of `FAN_OUT^(level + 1)` points.
    private final double[][] minima = new double[LEVELS][0];
    private final double[][] maxima = new double[LEVELS][0];
    private volatile int size;

    /// Adds a point unless the value is already in force. A second point at the same time replaces nothing: the last
    /// one counts from there on.
    ///
    /// @param time at or after the last point's
    public void append(double time, double value) {
        int n = size;
        if (n > 0 && Double.compare(values[n - 1], value) == 0) {
            return;
        }
        if (n == times.length) {
            times = Arrays.copyOf(times, 2 * n);
            values = Arrays.copyOf(values, 2 * n);
            integrals = Arrays.copyOf(integrals, 2 * n);
        }
        times[n] = time;
        values[n] = value;
        integrals[n] = n == 0 ? 0 : integrals[n - 1] + values[n - 1] * (time - times[n - 1]);
        closeBlocks(n + 1);
        size = n + 1;
    }

    private void closeBlocks(int count) {
        int block = FAN_OUT;
        for (int level = 0; level < LEVELS && count % block == 0; level++, block *= FAN_OUT) {
            int index = count / block - 1;
            if (index >= minima[level].length) {
                minima[level] = Arrays.copyOf(minima[level], Math.max(4, 2 * index));
                maxima[level] = Arrays.copyOf(maxima[level], Math.max(4, 2 * index));
            }
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < FAN_OUT; i++) {
                int child = index * FAN_OUT + i;
                low = Math.min(low, level == 0 ? values[child] : minima[level - 1][child]);
                high = Math.max(high, level == 0 ? values[child] : maxima[level - 1][child]);
            }
            minima[level][index] = low;
            maxima[level][index] = high;
        }
    }

    /// An independent one with what is in force up to a time.
    Series upTo(double time) {
        int n = indexAt(time) + 1;
        Series copy = new Series();
        int room = Math.max(n, copy.times.length);
        copy.times = Arrays.copyOf(times, room);
        copy.values = Arrays.copyOf(values, room);
        copy.integrals = Arrays.copyOf(integrals, room);
        int block = FAN_OUT;
        for (int level = 0; level < LEVELS; level++, block *= FAN_OUT) {
            copy.minima[level] = Arrays.copyOf(minima[level], n / block);
            copy.maxima[level] = Arrays.copyOf(maxima[level], n / block);
        }
        copy.size = n;
        return copy;
    }

    public int size() {
        return size;
    }

    public double time(int i) {
        return times[i];
    }

    public double value(int i) {
        return values[i];
    }

    /// The index of the point in force at a time, -1 before the first.
    public int indexAt(double time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /// The value in force at a time, 0 before the first point.
    public double at(double time) {
        int i = indexAt(time);
        return i < 0 ? 0 : values[i];
    }

    /// The mean over a range, 0 before the first point; the value at `from` when the range is empty.
    public double mean(double from, double to) {
        return to > from ? (integral(to) - integral(from)) / (to - from) : at(from);
    }

    private double integral(double time) {
        int i = indexAt(time);
        return i < 0 ? 0 : integrals[i] + values[i] * (time - times[i]);
    }

    /// The smallest value in force anywhere in a range.
    public double min(double from, double to) {
        return extreme(from, to, -1);
    }

    /// The largest value in force anywhere in a range.
    public double max(double from, double to) {
        return extreme(from, to, 1);
    }

    private double extreme(double from, double to, int sign) {
        int first = indexAt(from);
        int last = Math.max(first, to > from ? indexBefore(to) : first);
        double best = first < 0 ? 0 : values[first];
        int i = Math.max(first, 0);
        while (i <= last) {
            int level = -1;
            int block = 1;
            while (level + 1 < LEVELS && i % (block * FAN_OUT) == 0 && i + block * FAN_OUT <= last + 1) {
                level++;
                block *= FAN_OUT;
            }
            double value = level < 0 ? values[i] : (sign > 0 ? maxima : minima)[level][i / block];
            best = sign > 0 ? Math.max(best, value) : Math.min(best, value);
            i += block;
        }
        return best;
    }

    private int indexBefore(double time) {
        int i = indexAt(time);
        while (i >= 0 && times[i] >= time) {
            i--;
        }
        return i;
    }
}
