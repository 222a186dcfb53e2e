package dev.vmklab.simulation.recording;

import dev.vmklab.simulation.queueing.Latency;

/// What the operations on one storage path see from an instant on.
///
/// @param operationsPerSecond completed; 0 while the path is silent
/// @param wireBitsPerSecond what they put on the network
/// @param latency of an operation of which nothing is lost
/// @param parts of the mean latency of all operations
/// @param lossShare share of the operations that wait for a retransmission
/// @param worstLink the hop that adds most of queue and waiting, -1 when no hop adds anything
public record StorageSample(
        double operationsPerSecond,
        double wireBitsPerSecond,
        Latency latency,
        LatencyParts parts,
        double lossShare,
        int worstLink) {
    /// Nothing is going on.
    public static final StorageSample IDLE = new StorageSample(0, 0, new Latency(0, 0, 0), LatencyParts.NONE, 0, -1);

    /// The same with other operations per second: those whose latency it is.
    public StorageSample doing(double operations) {
        return new StorageSample(operations, wireBitsPerSecond, latency, parts, lossShare, worstLink);
    }

    StorageSample withWorstLink(int link) {
        return new StorageSample(operationsPerSecond, wireBitsPerSecond, latency, parts, lossShare, link);
    }

    /// Mean latency of all operations, seconds.
    public double mean() {
        return parts.total();
    }

    /// Latency of the operations that wait for a retransmission.
    public Latency latencyWithLoss() {
        double wait = lossShare > 0 ? parts.retransmission() / lossShare : 0;
        return new Latency(latency.fixed() + wait, latency.mean(), latency.variance(), latency.busy());
    }

    /// In the array or disk group, seconds.
    public double device() {
        return parts.device();
    }

    /// Serialisation, switching and propagation, seconds.
    public double wire() {
        return parts.serialisation() + parts.propagation();
    }

    /// In the queues of the hops, seconds.
    public double queue() {
        return parts.queue();
    }

    /// Waiting for bandwidth at the bottleneck, seconds.
    public double waiting() {
        return parts.waiting();
    }
}
