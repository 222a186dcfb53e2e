package dev.vmklab.simulation.precopy;

/// A send rate that is constant between given times.
///
/// @param from when each rate begins, seconds, ascending; the first counts from the start
/// @param bytesPerSecond the rates, 0 or more
public record SteppedRate(double[] from, double[] bytesPerSecond) {
    /// The rate in force at a time.
    public double at(double seconds) {
        int i = 0;
        while (i + 1 < from.length && from[i + 1] <= seconds) {
            i++;
        }
        return bytesPerSecond[i];
    }

    /// When bytes that are sent from `start` on have been sent; `POSITIVE_INFINITY` when they never are.
    public double endOf(double start, double bytes) {
        double now = start;
        double left = bytes;
        for (int i = 0; i < from.length; i++) {
            double until = i + 1 < from.length ? from[i + 1] : Double.POSITIVE_INFINITY;
            if (until <= now) {
                continue;
            }
            double time = left / bytesPerSecond[i];
            if (left <= 0 || now + time <= until) {
                return left <= 0 ? now : now + time;
            }
            left -= bytesPerSecond[i] * (until - now);
            now = until;
        }
        return Double.POSITIVE_INFINITY;
    }
}
