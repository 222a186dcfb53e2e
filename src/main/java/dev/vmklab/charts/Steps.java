package dev.vmklab.charts;

/// Round distances between the ticks of an axis.
final class Steps {
    private static final double[] CLOCK = {
        1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 10800, 21600, 43200, 86400
    };

    private Steps() {}

    /// The smallest of 1, 2 and 5 times a power of ten that leaves at most `most` steps in a length.
    static double decimal(double length, int most) {
        double step = Math.pow(10, Math.floor(Math.log10(length / most)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (length / (step * factor) <= most * 1.0000001) {
                return step * factor;
            }
        }
        return step * 10;
    }

    /// The same for seconds: whole minutes and hours where decimals would be odd.
    static double time(double seconds, int most) {
        if (seconds / most <= CLOCK[0]) {
            return Math.min(decimal(seconds, most), CLOCK[0]);
        }
        for (double step : CLOCK) {
            if (seconds / step <= most) {
                return step;
            }
        }
        double day = CLOCK[CLOCK.length - 1];
        return day * Math.ceil(seconds / day / most);
    }
}
