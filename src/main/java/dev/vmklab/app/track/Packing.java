package dev.vmklab.app.track;

import java.util.Arrays;
import java.util.List;

/// Which row of the track each block stands in, so that none covers another's text.
final class Packing {
    private Packing() {}

    /// @param left where each block begins, pixels
    /// @param right where it or its text ends
    /// @return the row of each, from 0; the earliest blocks have the first rows
    static int[] rows(List<Double> left, List<Double> right) {
        int[] rows = new int[left.size()];
        double[] ends = new double[left.size()];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        Integer[] order = new Integer[left.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int byTime = Double.compare(left.get(a), left.get(b));
            return byTime != 0 ? byTime : Integer.compare(a, b);
        });
        for (int i : order) {
            int row = 0;
            while (ends[row] > left.get(i)) {
                row++;
            }
            ends[row] = right.get(i);
            rows[i] = row;
        }
        return rows;
    }
}
