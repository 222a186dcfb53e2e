package dev.vmklab.cli;

import dev.vmklab.analysis.comparison.Better;
import dev.vmklab.analysis.comparison.Comparison;
import dev.vmklab.analysis.comparison.Measure;
import dev.vmklab.analysis.comparison.ObjectiveRow;
import dev.vmklab.analysis.comparison.Quantity;
import dev.vmklab.analysis.comparison.Row;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A comparison as a table for a terminal.
final class ComparisonText {
    private static final double PERCENT = 100;
    private static final String NOTHING = "-";
    /// Differences below this part of A's value are not worth a word.
    private static final double WORTH_A_WORD = 0.005;
    private static final String SLIGHT = "about the same";

    private ComparisonText() {}

    static List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("A: " + comparison.a());
        lines.add("B: " + comparison.b());
        lines.add("Scenario \"" + comparison.scenario() + "\", seed " + comparison.seed() + ", "
                + Units.instant(comparison.fromSeconds()) + " to " + Units.instant(comparison.toSeconds()) + ".");
        lines.add("");
        if (comparison.isSame()) {
            lines.add("A and B are the same in everything that was measured.");
            lines.add("");
        }
        lines.addAll(rows(comparison));
        lines.addAll(objectives(comparison));
        return lines;
    }

    private static List<String> rows(Comparison comparison) {
        TextTable table = new TextTable(2, "", "", "A", "B", "B - A", "", "better");
        for (Row row : comparison.rows()) {
            String subject = row.subject();
            for (Measure m : row.measures()) {
                if (m.a().isPresent() || m.b().isPresent()) {
                    table.add(List.of(
                            subject,
                            words(m.quantity()),
                            value(m.quantity(), m.a()),
                            value(m.quantity(), m.b()),
                            difference(m),
                            m.relative().map(ComparisonText::percent).orElse(""),
                            isSlight(m) ? SLIGHT : word(m.better())));
                    subject = "";
                }
            }
        }
        return table.lines();
    }

    private static List<String> objectives(Comparison comparison) {
        TextTable table = new TextTable(1, "Objective", "A first breaks it", "B first breaks it", "better");
        for (ObjectiveRow o : comparison.objectives()) {
            table.add(List.of(o.objective() + ": " + o.subject(), broken(o.a()), broken(o.b()), word(o.better())));
        }
        List<String> lines = new ArrayList<>();
        if (!table.isEmpty()) {
            lines.add("");
            lines.addAll(table.lines());
        }
        return lines;
    }

    private static String broken(Optional<ObjectiveRow.Kept> kept) {
        return kept.map(k -> k.firstBrokenAtSeconds()
                        .map(at -> "at " + Units.instant(at))
                        .orElse("never"))
                .orElse(NOTHING);
    }

    private static String words(Quantity quantity) {
        return switch (quantity) {
            case LATENCY_MEAN -> "latency mean";
            case LATENCY_P95 -> "latency p95";
            case LATENCY_P99 -> "latency p99";
            case LATENCY_WORST_P99 -> "worst p99";
            case BANDWIDTH -> "bandwidth";
            case OPERATIONS -> "operations/s";
            case MIGRATION_DURATION -> "duration";
            case MIGRATION_DOWNTIME -> "downtime";
            case FAILED_MIGRATIONS -> "failed";
        };
    }

    private static String value(Quantity quantity, Optional<Double> value) {
        return value.map(v -> text(quantity, v)).orElse(NOTHING);
    }

    private static String difference(Measure measure) {
        return measure.difference()
                .map(d -> d == 0 ? "0" : (d > 0 ? "+" : "-") + text(measure.quantity(), Math.abs(d)))
                .orElse(NOTHING);
    }

    private static String text(Quantity quantity, double value) {
        return switch (quantity) {
            case LATENCY_MEAN, LATENCY_P95, LATENCY_P99, LATENCY_WORST_P99, MIGRATION_DURATION, MIGRATION_DOWNTIME ->
                Units.seconds(value);
            case BANDWIDTH -> Units.rate(value);
            case OPERATIONS, FAILED_MIGRATIONS -> Units.count(value);
        };
    }

    private static String percent(double share) {
        return share == 0 ? "" : String.format(Locale.ROOT, "%+.0f %%", PERCENT * share);
    }

    private static boolean isSlight(Measure measure) {
        return measure.better() != Better.SAME
                && measure.relative().filter(r -> Math.abs(r) < WORTH_A_WORD).isPresent();
    }

    private static String word(Better better) {
        return switch (better) {
            case A -> "A";
            case B -> "B";
            case SAME -> "same";
            case UNKNOWN -> NOTHING;
        };
    }
}
