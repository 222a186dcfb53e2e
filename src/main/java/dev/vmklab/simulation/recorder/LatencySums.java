package dev.vmklab.simulation.recorder;

import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.recording.LatencySample;

/// Gathers the packets of many flows into one distribution with the same two moments, for several groups.
final class LatencySums {
    static final LatencySample SILENT = new LatencySample(0, new Latency(0, 0, 0));

    private static final int FRACTION_BITS = 80;

    private final ExactSums packets;
    private final ExactSums mean;
    private final ExactSums square;
    private final Smallest fixed;

    LatencySums(int groups) {
        packets = new ExactSums(groups, FRACTION_BITS);
        mean = new ExactSums(groups, FRACTION_BITS);
        square = new ExactSums(groups, FRACTION_BITS);
        fixed = new Smallest(groups);
    }

    /// @param perSecond packets, above 0
    /// @param fixedSeconds that each takes whatever the queues
    /// @param meanSeconds in queues
    void add(int group, double perSecond, double fixedSeconds, double meanSeconds, double variance) {
        double total = fixedSeconds + meanSeconds;
        packets.add(group, perSecond);
        mean.add(group, perSecond * total);
        square.add(group, perSecond * (variance + total * total));
        fixed.add(group, fixedSeconds);
    }

    /// Takes out what was added with the same numbers.
    void remove(int group, double perSecond, double fixedSeconds, double meanSeconds, double variance) {
        double total = fixedSeconds + meanSeconds;
        packets.subtract(group, perSecond);
        mean.subtract(group, perSecond * total);
        square.subtract(group, perSecond * (variance + total * total));
        fixed.remove(group, fixedSeconds);
    }

    LatencySample sample(int group) {
        double all = packets.at(group);
        if (all <= 0) {
            return SILENT;
        }
        double average = mean.at(group) / all;
        double variance = Math.max(0, square.at(group) / all - average * average);
        double least = fixed.at(group);
        return new LatencySample(all, new Latency(least, Math.max(0, average - least), variance));
    }
}
