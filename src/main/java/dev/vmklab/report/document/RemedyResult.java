package dev.vmklab.report.document;

import java.util.List;
import java.util.Optional;

/// A change of the design and what a run with it showed.
///
/// @param cured how many of the findings it cures
/// @param longestMigrationSeconds with the change in place; absent where nothing migrated
/// @param effects in the order of the findings
public record RemedyResult(String change, int cured, Optional<Double> longestMigrationSeconds, List<Effect> effects) {
    public RemedyResult {
        effects = List.copyOf(effects);
    }

    /// What the change does to one finding.
    ///
    /// @param before the worst value without the change, in the objective's unit; absent for a migration that did not
    ///        succeed
    /// @param after the worst value with it
    /// @param judgement whether the objective is kept with it
    public record Effect(String subject, Optional<Double> before, Optional<Double> after, Judgement judgement) {}
}
