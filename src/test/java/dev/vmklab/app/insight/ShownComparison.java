package dev.vmklab.app.insight;

import dev.vmklab.analysis.comparison.Comparison;
import java.util.List;

/// What the window makes of a comparison.
public final class ShownComparison {
    private ShownComparison() {}

    /// The cells of the table, row by row.
    public static List<List<String>> of(Comparison comparison) {
        return ComparisonTable.lines(comparison).stream()
                .map(l -> List.of(l.subject(), l.quantity(), l.inA(), l.inB(), l.difference(), l.verdict()))
                .toList();
    }
}
