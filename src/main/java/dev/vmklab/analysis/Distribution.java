package dev.vmklab.analysis;

import dev.vmklab.simulation.queueing.Mixture;
import dev.vmklab.simulation.recording.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Mean and percentiles of a quantity over a time.
///
/// @param count operations for a latency, seconds for a rate: what the percentiles are taken over
public record Distribution(double count, double mean, double p50, double p95, double p99, double max) {
    private static final double P50 = 0.5;
    private static final double P95 = 0.95;
    private static final double P99 = 0.99;

    public static final Distribution NONE = new Distribution(0, 0, 0, 0, 0, 0);

    /// Latency over operations; `max` is the largest p99 of any instant.
    static Distribution of(Mixture mixture, double worstP99) {
        return mixture.count() <= 0
                ? NONE
                : new Distribution(
                        mixture.count(),
                        mixture.mean(),
                        mixture.quantile(P50),
                        mixture.quantile(P95),
                        mixture.quantile(P99),
                        worstP99);
    }

    /// A rate over time: the percentiles are shares of the time.
    public static Distribution of(Series series, double from, double to) {
        int first = Math.max(0, series.indexAt(from));
        List<double[]> spans = new ArrayList<>();
        for (int i = first; i < series.size() && series.time(i) < to; i++) {
            double begins = Math.max(from, series.time(i));
            double ends = i + 1 < series.size() ? Math.min(to, series.time(i + 1)) : to;
            if (ends > begins) {
                spans.add(new double[] {series.value(i), ends - begins});
            }
        }
        double unknown = series.size() == 0 ? to - from : Math.max(0, series.time(0) - from);
        if (unknown > 0) {
            spans.add(new double[] {0, unknown});
        }
        spans.sort(Comparator.comparingDouble(s -> s[0]));
        return new Distribution(
                to - from,
                series.mean(from, to),
                share(spans, P50 * (to - from)),
                share(spans, P95 * (to - from)),
                share(spans, P99 * (to - from)),
                series.max(from, to));
    }

    private static double share(List<double[]> spans, double seconds) {
        double passed = 0;
        for (double[] span : spans) {
            passed += span[1];
            if (passed >= seconds) {
                return span[0];
            }
        }
        return spans.isEmpty() ? 0 : spans.getLast()[0];
    }
}
