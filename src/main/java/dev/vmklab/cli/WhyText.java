package dev.vmklab.cli;

import dev.vmklab.analysis.why.Counterfactual;
import dev.vmklab.analysis.why.Explanation;
import dev.vmklab.analysis.why.Reading;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;

/// An explanation and its counterfactuals for a terminal.
final class WhyText {
    private static final String NOTHING = "-";

    private WhyText() {}

    static List<String> lines(Explanation explanation, List<Counterfactual.Result> counterfactuals) {
        List<String> lines = new ArrayList<>(explanation.words());
        if (!counterfactuals.isEmpty()) {
            lines.add("");
            lines.add("Tried on forks of this state, read at "
                    + Units.instant(counterfactuals.getFirst().atSeconds()) + ":");
            lines.addAll(table(counterfactuals).lines());
        }
        return lines;
    }

    private static TextTable table(List<Counterfactual.Result> counterfactuals) {
        TextTable table = new TextTable(1, "", "mean", "p95", "p99", "per second", "carries", "vMotion");
        table.add(cells("as it is", counterfactuals.getFirst().asItIs()));
        counterfactuals.forEach(c -> table.add(cells(c.text(), c.otherwise())));
        return table;
    }

    private static List<String> cells(String text, Reading reading) {
        return List.of(
                text,
                reading.latency().map(l -> Units.seconds(l.meanSeconds())).orElse(NOTHING),
                reading.latency().map(l -> Units.seconds(l.p95Seconds())).orElse(NOTHING),
                reading.latency().map(l -> Units.seconds(l.p99Seconds())).orElse(NOTHING),
                reading.latency().map(l -> Units.count(l.operationsPerSecond())).orElse(NOTHING),
                reading.carriedBitsPerSecond().map(Units::rate).orElse(NOTHING),
                Units.rate(reading.migrationBitsPerSecond()));
    }
}
