package dev.vmklab.validation;

/// A row of a packet-level simulation of bulk TCP flows over one plain FIFO, beside a small probe.
///
/// @param subject what was simulated, in words
/// @param probeMillis mean latency of the probe
public record DumbbellRow(
        String subject,
        double megabitsPerSecond,
        double bufferPackets,
        int bulkFlows,
        double goodput,
        double slowestFlow,
        double probeMillis) {}
