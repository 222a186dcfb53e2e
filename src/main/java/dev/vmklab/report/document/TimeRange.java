package dev.vmklab.report.document;

/// A part of the run.
///
/// @param name `run`, `before`, `during` or `after` the migrations
public record TimeRange(String name, double fromSeconds, double toSeconds) {}
