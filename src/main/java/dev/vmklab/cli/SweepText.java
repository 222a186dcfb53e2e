package dev.vmklab.cli;

import dev.vmklab.analysis.sweep.Harm;
import dev.vmklab.analysis.sweep.Outcome;
import dev.vmklab.analysis.sweep.SweepResult;
import dev.vmklab.analysis.sweep.SweepRow;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;

/// A failure sweep as a table for a terminal.
final class SweepText {
    private SweepText() {}

    static List<String> lines(SweepResult sweep) {
        SweepResult.Subject subject = sweep.subject();
        List<String> lines = new ArrayList<>();
        lines.add(subject.design() + ", scenario \"" + subject.scenario() + "\": "
                + (subject.pairs() ? "every two failures" : "every single failure") + " at "
                + Units.instant(subject.atSeconds()) + ", " + Units.count(sweep.cases()) + " runs"
                + (sweep.isWhole() ? "." : ", " + Units.count(sweep.rows().size()) + " of them here."));
        TextTable table =
                new TextTable(1, "", "harm", "storage ms s", "failed", "slow", "isolated", "lost VMs", "worst at", "");
        table.add(cells("without a failure", sweep.base(), ""));
        int harmless = 0;
        for (SweepRow row : sweep.rows()) {
            if (row.outcome().harm().combined() > sweep.base().harm().combined()) {
                table.add(cells(row.failure(), row.outcome(), also(row.sameEffect())));
            } else {
                harmless++;
            }
        }
        lines.addAll(table.lines());
        if (harmless > 0) {
            lines.add(Units.count(harmless) + (harmless == 1 ? " does" : " do") + " no more harm than none.");
        }
        return lines;
    }

    private static List<String> cells(String failure, Outcome outcome, String also) {
        Harm harm = outcome.harm();
        return List.of(
                failure,
                Units.count(harm.combined()),
                Units.count(harm.storageMillisecondSeconds()),
                Units.count(harm.failedMigrations()),
                Units.count(harm.slowMigrations()),
                Units.count(harm.falseIsolations()),
                Units.count(harm.lostVms()),
                Units.instant(outcome.worstAtSeconds()),
                also);
    }

    private static String also(List<String> same) {
        return switch (same.size()) {
            case 0 -> "";
            case 1 -> "and " + same.getFirst();
            default -> "and " + same.getFirst() + ", " + (same.size() - 1) + " more";
        };
    }
}
