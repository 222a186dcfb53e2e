package dev.vmklab.report.document;

import java.util.List;

/// One direction of a vmnic.
///
/// @param direction `transmit` or `receive`, as the host sees it
/// @param bitsPerSecond the link's speed
public record UplinkStatistics(
        String host,
        String vmnic,
        String direction,
        double bitsPerSecond,
        List<RateStatistics> rate,
        List<Utilisation> utilisation) {
    public UplinkStatistics {
        rate = List.copyOf(rate);
        utilisation = List.copyOf(utilisation);
    }

    /// The rates as shares of the link's speed.
    ///
    /// @param range the time range's name
    public record Utilisation(String range, double mean, double p50, double p95, double p99, double max) {}
}
