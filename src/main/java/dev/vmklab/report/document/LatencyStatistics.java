package dev.vmklab.report.document;

/// The latency of operations or packets in a time range. Percentiles are over operations, not over instants.
///
/// @param range the time range's name
/// @param operations how many there were
/// @param worstP99Seconds the largest p99 of any instant
public record LatencyStatistics(
        String range,
        double operations,
        double meanSeconds,
        double p50Seconds,
        double p95Seconds,
        double p99Seconds,
        double worstP99Seconds) {}
