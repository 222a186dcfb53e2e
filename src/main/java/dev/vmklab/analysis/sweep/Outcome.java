package dev.vmklab.analysis.sweep;

/// What came of one case.
///
/// @param worstAtSeconds the instant to look at: when storage suffers most, else when the failure happened
/// @param endedAtSeconds when its run ended
/// @param steady whether it ended because nothing changed any more, and not because its time was up
public record Outcome(Harm harm, double worstAtSeconds, double endedAtSeconds, boolean steady) {}
