package dev.vmklab.simulation.recording;

import java.util.Arrays;

/// Immutable records in the order of their times, append-only: one writer, any number of readers of what [#size] has
/// published.
///
/// @param <T> an immutable record
public final class Log<T> {
    private double[] times = new double[4];
    private Object[] records = new Object[4];
    private volatile int size;

    public void append(double time, T value) {
        int n = size;
        if (n == times.length) {
            times = Arrays.copyOf(times, 2 * n);
            records = Arrays.copyOf(records, 2 * n);
        }
        times[n] = time;
        records[n] = value;
        size = n + 1;
    }

    /// Adds a record unless the last one equals it.
    public void appendIfNew(double time, T value) {
        int n = size;
        if (n == 0 || !value.equals(records[n - 1])) {
            append(time, value);
        }
    }

    /// The same.
    ///
    /// @param nothing what an empty log means
    public void appendIfNew(double time, T value, T nothing) {
        int n = size;
        if (!value.equals(n == 0 ? nothing : records[n - 1])) {
            append(time, value);
        }
    }

    /// An independent one with the records up to a time.
    Log<T> upTo(double time) {
        int n = indexAt(time) + 1;
        Log<T> copy = new Log<>();
        int room = Math.max(n, copy.times.length);
        copy.times = Arrays.copyOf(times, room);
        copy.records = Arrays.copyOf(records, room);
        copy.size = n;
        return copy;
    }

    public int size() {
        return size;
    }

    public double time(int i) {
        return times[i];
    }

    @SuppressWarnings("unchecked")
    public T get(int i) {
        return (T) records[i];
    }

    /// The index of the last record at or before a time, -1 before the first.
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
}
