package dev.vmklab.charts;

import dev.vmklab.simulation.queueing.Latency;

/// Quantiles of [Latency] by interpolation, for pictures: a thousand times faster than exact ones, and closer to them
/// than a pixel where every operation has a random part.
///
/// A gamma distribution of mean 1 is a function of its shape alone, so one table per share is enough.
final class PercentileTable {
    private static final double LOG_FIRST = Math.log(1e-3);
    private static final double LOG_LAST = Math.log(1e7);
    private static final int POINTS = 500;
    private static final double STEP = (LOG_LAST - LOG_FIRST) / (POINTS - 1);

    static final PercentileTable P50 = new PercentileTable(0.5);
    static final PercentileTable P95 = new PercentileTable(0.95);
    static final PercentileTable P99 = new PercentileTable(0.99);

    private final double[] ofMeanOne = new double[POINTS];

    private PercentileTable(double share) {
        for (int i = 0; i < POINTS; i++) {
            double shape = Math.exp(LOG_FIRST + i * STEP);
            ofMeanOne[i] = new Latency(0, 1, 1 / shape).quantile(share);
        }
    }

    double of(Latency latency) {
        if (latency.mean() <= 0 || latency.variance() <= 0) {
            return latency.total();
        }
        double shape = latency.mean() * latency.mean() / latency.variance();
        double place = Math.clamp((Math.log(shape) - LOG_FIRST) / STEP, 0, POINTS - 1.000001);
        int i = (int) place;
        double unit = ofMeanOne[i] + (ofMeanOne[i + 1] - ofMeanOne[i]) * (place - i);
        return latency.fixed() + latency.mean() * unit;
    }
}
