package dev.vmklab.app.insight;

import dev.vmklab.analysis.comparison.Quantity;
import dev.vmklab.units.Units;
import java.util.Locale;
import java.util.Optional;

/// How a person reads the quantities of a comparison.
final class QuantityText {
    private static final double LARGEST_RELATIVE = 9.995;
    private static final char THIN_SPACE = '\u2009';
    private static final char MINUS = '\u2212';

    private QuantityText() {}

    static String name(Quantity quantity) {
        return switch (quantity) {
            case LATENCY_MEAN -> "mean";
            case LATENCY_P95 -> "p95";
            case LATENCY_P99 -> "p99";
            case LATENCY_WORST_P99 -> "worst p99";
            case BANDWIDTH -> "bandwidth";
            case OPERATIONS -> "IOPS";
            case MIGRATION_DURATION -> "duration";
            case MIGRATION_DOWNTIME -> "downtime";
            case FAILED_MIGRATIONS -> "failed";
        };
    }

    static String value(Quantity quantity, double value) {
        return switch (quantity) {
            case LATENCY_MEAN, LATENCY_P95, LATENCY_P99, LATENCY_WORST_P99, MIGRATION_DURATION, MIGRATION_DOWNTIME ->
                Units.seconds(value);
            case BANDWIDTH -> Units.rate(value);
            case OPERATIONS -> String.format(Locale.ROOT, "%,.0f", value).replace(',', THIN_SPACE);
            case FAILED_MIGRATIONS -> String.format(Locale.ROOT, "%.0f", value);
        };
    }

    static String difference(Quantity quantity, double difference) {
        String size = value(quantity, Math.abs(difference));
        return difference == 0 ? "0" : (difference < 0 ? MINUS : '+') + size;
    }

    /// In percent, or as a multiple where that is easier to read.
    static String relative(Optional<Double> relative) {
        return relative.filter(r -> r != 0 && Double.isFinite(r))
                .map(r -> Math.abs(r) > LARGEST_RELATIVE
                        ? String.format(Locale.ROOT, " (%.0f\u00d7)", r + 1)
                        : String.format(Locale.ROOT, " (%+.0f %%)", r * 100).replace('-', MINUS))
                .orElse("");
    }
}
