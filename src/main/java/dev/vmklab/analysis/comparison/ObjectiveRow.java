package dev.vmklab.analysis.comparison;

import java.util.Optional;

/// One objective for one subject in both runs.
///
/// @param objective its name
/// @param atMost its bound, in the metric's unit
public record ObjectiveRow(
        String objective, String metric, double atMost, String subject, Optional<Kept> a, Optional<Kept> b) {
    /// How a run kept the objective.
    ///
    /// @param worst the worst value; absent for a migration that did not succeed
    /// @param firstBrokenAtSeconds when it was broken first; absent where it was kept
    /// @param secondsAbove how long it was broken in all
    public record Kept(Optional<Double> worst, Optional<Double> firstBrokenAtSeconds, double secondsAbove) {}

    /// Who breaks it first is worse; one that keeps it is better than one that does not.
    public Better better() {
        if (a.isEmpty() || b.isEmpty()) {
            return Better.UNKNOWN;
        }
        double first = a.get().firstBrokenAtSeconds().orElse(Double.POSITIVE_INFINITY);
        double second = b.get().firstBrokenAtSeconds().orElse(Double.POSITIVE_INFINITY);
        if (first == second) {
            double longer = a.get().secondsAbove() - b.get().secondsAbove();
            return longer == 0 ? Better.SAME : longer > 0 ? Better.B : Better.A;
        }
        return first > second ? Better.A : Better.B;
    }
}
