package dev.vmklab.report.document;

import java.util.List;

/// The traffic in one VLAN, each flow counted once.
///
/// @param latency one way, of small packets
public record VlanStatistics(int vlan, List<RateStatistics> rate, List<LatencyStatistics> latency) {
    public VlanStatistics {
        rate = List.copyOf(rate);
        latency = List.copyOf(latency);
    }
}
