package dev.vmklab.analysis.sweep;

import java.util.Comparator;
import java.util.List;

/// One case of a sweep with its outcome.
///
/// @param id of the failure, or of both
/// @param failure what fails, for a person
/// @param sameEffect further failures with the same effect, hence with the same outcome
public record SweepRow(String id, String failure, List<String> sameEffect, Outcome outcome) {
    /// The most harmful first; equal ones by id.
    static final Comparator<SweepRow> ORDER = Comparator.comparingDouble(
                    (SweepRow row) -> row.outcome().harm().combined())
            .reversed()
            .thenComparing(SweepRow::id);

    public SweepRow {
        sameEffect = List.copyOf(sameEffect);
    }

    static SweepRow of(Case failure, Outcome outcome) {
        return new SweepRow(failure.id(), failure.label(), failure.same(), outcome);
    }
}
