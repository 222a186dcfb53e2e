package dev.vmklab.report.document;

import java.util.List;

/// The traffic of one service in the whole design, each flow counted once.
///
/// @param service as vim25 spells it
/// @param latency one way, of small packets
public record ServiceStatistics(String service, List<RateStatistics> rate, List<LatencyStatistics> latency) {
    public ServiceStatistics {
        rate = List.copyOf(rate);
        latency = List.copyOf(latency);
    }
}
