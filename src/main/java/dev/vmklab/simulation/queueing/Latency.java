package dev.vmklab.simulation.queueing;

/// The latency of one operation at one instant: a fixed part and a random part that is gamma distributed with the
/// given mean and variance. The gamma fits a sum of independent waits by its first two moments.
///
/// @param fixed seconds that every operation takes
/// @param mean mean of the random part, seconds
/// @param variance of the random part, seconds squared
public record Latency(double fixed, double mean, double variance) {
    private static final int BISECTIONS = 80;

    public double total() {
        return fixed + mean;
    }

    /// The share of operations that take at most `seconds`.
    public double atMost(double seconds) {
        double x = seconds - fixed;
        if (mean <= 0 || variance <= 0) {
            return x >= mean ? 1 : 0;
        }
        return x <= 0 ? 0 : GammaFunction.p(mean * mean / variance, x * mean / variance);
    }

    /// The time that a share of the operations stays within.
    ///
    /// @param share 0 to below 1
    public double quantile(double share) {
        if (mean <= 0 || variance <= 0) {
            return total();
        }
        double low = fixed;
        double high = fixed + mean + 4 * StrictMath.sqrt(variance);
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
