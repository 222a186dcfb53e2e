package dev.vmklab.analysis.comparison;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.Objective;
import java.util.List;

/// What two runs of one scenario, on one clock and with one seed, differ in.
///
/// @param a the name of the first design
/// @param b the name of the second
/// @param fromSeconds where what is compared begins
/// @param toSeconds where it ends
public record Comparison(
        String a,
        String b,
        String scenario,
        long seed,
        double fromSeconds,
        double toSeconds,
        List<Row> rows,
        List<ObjectiveRow> objectives) {
    public Comparison {
        rows = List.copyOf(rows);
        objectives = List.copyOf(objectives);
    }

    /// Compares two finished runs over all of their common time.
    ///
    /// @param objectives the one yardstick for both
    public static Comparison of(Run a, Run b, List<Objective> objectives) {
        return of(a, b, objectives, 0, Math.min(a.end(), b.end()));
    }

    /// Compares latencies and rates between two times; migrations and objectives count for the whole runs.
    ///
    /// @param from seconds
    /// @param to seconds, above `from`
    public static Comparison of(Run a, Run b, List<Objective> objectives, double from, double to) {
        return new Comparison(
                a.design().name(),
                b.design().name(),
                a.scenario().name(),
                a.scenario().seed(),
                from,
                to,
                new Rows(a, b, from, to).all(),
                ObjectiveRows.of(a, b, objectives));
    }

    /// Whether the runs agree in everything.
    public boolean isSame() {
        return rows.stream().allMatch(Row::isSame) && objectives.stream().allMatch(o -> o.better() == Better.SAME);
    }
}
