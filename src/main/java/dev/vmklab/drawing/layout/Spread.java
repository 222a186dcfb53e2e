package dev.vmklab.drawing.layout;

/// Puts things in a row, each as near as may be to where it would like to stand.
final class Spread {
    /// A cable that has to turn turns visibly.
    private static final double SMALLEST_JOG = 12;

    private Spread() {}

    /// Left sides of boxes in the given order, so that their centres deviate least (in squares) from the wanted ones.
    static double[] centred(double[] centres, double[] widths, double gap) {
        int n = centres.length;
        double[] offset = new double[n];
        for (int i = 1; i < n; i++) {
            offset[i] = offset[i - 1] + widths[i - 1] + gap;
        }
        double[] mean = new double[n];
        int[] count = new int[n];
        int pools = 0;
        for (int i = 0; i < n; i++) {
            mean[pools] = centres[i] - widths[i] / 2 - offset[i];
            count[pools++] = 1;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                int both = count[pools - 2] + count[pools - 1];
                mean[pools - 2] = (mean[pools - 2] * count[pools - 2] + mean[pools - 1] * count[pools - 1]) / both;
                count[pools - 2] = both;
                pools--;
            }
        }
        double[] left = new double[n];
        int i = 0;
        for (int p = 0; p < pools; p++) {
            for (int k = 0; k < count[p]; k++, i++) {
                left[i] = Grid.near(mean[p]) + Grid.up(offset[i]);
            }
        }
        return left;
    }

    /// Positions in ascending order, at least `pitch` apart and inside a range where it is long enough. Those that can
    /// stay where they want to be do; others move to multiples of 8, so that they line up with nothing by accident.
    static double[] packed(double[] wanted, double low, double high, double pitch) {
        int n = wanted.length;
        double[] at = new double[n];
        double limit = high;
        for (int i = n - 1; i >= 0; i--) {
            at[i] = wanted[i] <= limit ? wanted[i] : Math.min(Grid.down(limit), Grid.down(wanted[i] - SMALLEST_JOG));
            limit = at[i] - pitch;
        }
        limit = low;
        for (int i = 0; i < n; i++) {
            if (at[i] < limit) {
                at[i] = at[i] == wanted[i]
                        ? Math.max(Grid.up(limit), Grid.up(wanted[i] + SMALLEST_JOG))
                        : Grid.up(limit);
            }
            limit = at[i] + pitch;
        }
        return at;
    }
}
