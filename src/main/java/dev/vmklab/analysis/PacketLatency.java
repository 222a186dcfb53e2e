package dev.vmklab.analysis;

import dev.vmklab.simulation.queueing.Mixture;
import dev.vmklab.simulation.recording.LatencySample;
import dev.vmklab.simulation.recording.Log;

/// Statistics of the one-way network latency of packets.
public final class PacketLatency {
    private static final double P99 = 0.99;

    private PacketLatency() {}

    /// Mean and percentiles over the packets of a time.
    public static Distribution distribution(Log<LatencySample> log, double from, double to) {
        Mixture mixture = new Mixture();
        double worst = 0;
        for (int i = Math.max(0, log.indexAt(from)); i < log.size() && log.time(i) < to; i++) {
            double begins = Math.max(from, log.time(i));
            double ends = i + 1 < log.size() ? Math.min(to, log.time(i + 1)) : to;
            LatencySample sample = log.get(i);
            if (ends > begins && sample.packetsPerSecond() > 0) {
                mixture.add(sample.latency(), sample.packetsPerSecond() * (ends - begins));
                worst = Math.max(worst, sample.latency().quantile(P99));
            }
        }
        return Distribution.of(mixture, worst);
    }
}
