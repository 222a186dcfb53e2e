package dev.vmklab.simulation.queueing;

/// The latency of one operation at one instant: a fixed part, and for some or all operations a random part, which is
/// gamma distributed among those. Mean and variance of the random part are over all operations, so that the parts of a
/// sum add up; the gamma fits them.
///
/// Against packet-level simulations of one to three M/G/1 queues the 99th percentile is within 4 %, the median within
/// 6 %.
///
/// @param fixed seconds that every operation takes
/// @param mean mean of the random part, seconds
/// @param variance of the random part, seconds squared
/// @param busy share of the operations that have a random part, above 0 to 1
public record Latency(double fixed, double mean, double variance, double busy) {
    private static final int BISECTIONS = 80;

    /// A latency whose random part every operation has.
    public Latency(double fixed, double mean, double variance) {
        this(fixed, mean, variance, 1);
    }

    /// What packets see that take some seconds anyway and wait.
    public static Latency of(double fixedSeconds, Wait wait) {
        return new Latency(fixedSeconds, wait.mean(), wait.variance(), wait.busy() > 0 ? wait.busy() : 1);
    }

    public double total() {
        return fixed + mean;
    }

    /// The mean of the random part among the operations that have one.
    private double busyMean() {
        return mean / busy;
    }

    private double busyVariance() {
        return (variance + mean * mean) / busy - busyMean() * busyMean();
    }

    /// The share of operations that take at most `seconds`.
    public double atMost(double seconds) {
        double x = seconds - fixed;
        double spread = busyVariance();
        if (mean <= 0 || spread <= 0) {
            return x >= busyMean() ? 1 : x >= 0 ? 1 - busy : 0;
        }
        if (x < 0) {
            return 0;
        }
        double m = busyMean();
        return 1 - busy + busy * GammaFunction.p(m * m / spread, x * m / spread);
    }

    /// The time that a share of the operations stays within.
    ///
    /// @param share 0 to below 1
    public double quantile(double share) {
        if (share <= 1 - busy) {
            return fixed;
        }
        double spread = busyVariance();
        if (mean <= 0 || spread <= 0) {
            return fixed + busyMean();
        }
        double low = fixed;
        double high = fixed + busyMean() + 4 * StrictMath.sqrt(spread);
        while (atMost(high) < share) {
            high = fixed + 2 * (high - fixed);
        }
        for (int i = 0; i < BISECTIONS && high - low > 1e-12 * high; i++) {
            double middle = (low + high) / 2;
            if (atMost(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
