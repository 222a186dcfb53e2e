package dev.vmklab.report;

import dev.vmklab.analysis.Verdict;
import dev.vmklab.units.Units;

/// The instant that a drawing shows.
///
/// @param seconds since the start of the run
/// @param caption what is special about it
record Moment(double seconds, String caption) {
    /// When the run was closest to, or farthest beyond, an objective.
    static Moment of(Verdict verdict) {
        return verdict.worst()
                .map(b -> new Moment(
                        b.at(), "The design at " + Units.instant(b.at()) + ", the worst moment of the " + b.subject()))
                .orElse(new Moment(0, "The design at the start"));
    }
}
