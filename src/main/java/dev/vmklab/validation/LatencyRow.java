package dev.vmklab.validation;

/// A row of a probe's measured latency.
///
/// @param setUp in words
/// @param bulkFlows TCP flows beside the probe
/// @param bufferPackets that fit into the queue
/// @param medianMillis of operations of 4 KiB
/// @param p99Millis of pings
public record LatencyRow(String setUp, int bulkFlows, double bufferPackets, double medianMillis, double p99Millis) {}
