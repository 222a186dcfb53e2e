package dev.vmklab.report.document;

/// Something that happened: an event of the scenario with its outcome, or a consequence.
///
/// @param kind what sort of thing it is
/// @param text one sentence
public record EventResult(double atSeconds, String kind, String text) {}
