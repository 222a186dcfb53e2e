package dev.vmklab.report.document;

/// A rate on the wire in a time range. Percentiles are over time.
///
/// @param range the time range's name
public record RateStatistics(
        String range,
        double meanBitsPerSecond,
        double p50BitsPerSecond,
        double p95BitsPerSecond,
        double p99BitsPerSecond,
        double maxBitsPerSecond) {}
