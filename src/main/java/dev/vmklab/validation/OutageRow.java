package dev.vmklab.validation;

/// A row of measured gaps.
///
/// @param failure in words
/// @param transport `udp` or `tcp`
/// @param medianMillis the gap
public record OutageRow(String failure, String transport, double medianMillis) {}
