package dev.vmklab.analysis;

import java.util.List;

/// What a remedy does to each missed objective, found by running the changed design.
///
/// @param text what to do
/// @param effects in the order of the verdict's findings
/// @param longestMigrationSeconds with the remedy in place, 0 without migrations
public record RemedyTrial(Remedy remedy, String text, List<Effect> effects, double longestMigrationSeconds) {
    /// @param subject the finding's subject
    /// @param before worst value without the remedy
    /// @param after worst value with it
    /// @param kept whether the objective is kept with it
    public record Effect(String subject, double before, double after, boolean kept) {}

    public RemedyTrial {
        effects = List.copyOf(effects);
    }

    /// How many of the missed objectives it cures.
    public long cured() {
        return effects.stream().filter(Effect::kept).count();
    }

    public boolean curesAll() {
        return cured() == effects.size();
    }
}
