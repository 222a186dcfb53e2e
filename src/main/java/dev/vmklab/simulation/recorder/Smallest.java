package dev.vmklab.simulation.recorder;

import java.util.Arrays;

/// The smallest of numbers that come and go, of several collections. Made for few different numbers.
final class Smallest {
    private final double[][] values;
    /// Of each value, how often it is there.
    private final int[][] counts;
    private final int[] sizes;

    Smallest(int collections) {
        values = new double[collections][4];
        counts = new int[collections][4];
        sizes = new int[collections];
    }

    void add(int i, double value) {
        int at = Arrays.binarySearch(values[i], 0, sizes[i], value);
        if (at >= 0) {
            counts[i][at]++;
        } else {
            insert(i, -at - 1, value);
        }
    }

    private void insert(int i, int at, double value) {
        int size = sizes[i]++;
        if (size == values[i].length) {
            values[i] = Arrays.copyOf(values[i], 2 * size);
            counts[i] = Arrays.copyOf(counts[i], 2 * size);
        }
        System.arraycopy(values[i], at, values[i], at + 1, size - at);
        System.arraycopy(counts[i], at, counts[i], at + 1, size - at);
        values[i][at] = value;
        counts[i][at] = 1;
    }

    /// Takes out one that was added.
    void remove(int i, double value) {
        int at = Arrays.binarySearch(values[i], 0, sizes[i], value);
        if (--counts[i][at] == 0) {
            int behind = --sizes[i] - at;
            System.arraycopy(values[i], at + 1, values[i], at, behind);
            System.arraycopy(counts[i], at + 1, counts[i], at, behind);
        }
    }

    /// `POSITIVE_INFINITY` where there is none.
    double at(int i) {
        return sizes[i] == 0 ? Double.POSITIVE_INFINITY : values[i][0];
    }
}
