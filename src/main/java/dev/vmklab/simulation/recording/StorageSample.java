package dev.vmklab.simulation.recording;

import dev.vmklab.simulation.queueing.Latency;

/// What the operations on one storage path see from an instant on.
///
/// The parts of the mean add up to it: device + wire + queue + waiting.
///
/// @param operationsPerSecond completed; 0 while the path is silent
/// @param wireBitsPerSecond what they put on the network
/// @param latency of one operation
/// @param device mean time in the array or disk group, seconds
/// @param wire serialisation, switching and propagation, seconds
/// @param queue mean time in the queues of the hops, seconds
/// @param waiting mean time waiting for bandwidth at the bottleneck, seconds
/// @param worstLink the hop that adds most of queue and waiting, -1 when no hop adds anything
public record StorageSample(
        double operationsPerSecond,
        double wireBitsPerSecond,
        Latency latency,
        double device,
        double wire,
        double queue,
        double waiting,
        int worstLink) {
    /// The same with other operations per second: those whose latency it is.
    public StorageSample doing(double operations) {
        return new StorageSample(operations, wireBitsPerSecond, latency, device, wire, queue, waiting, worstLink);
    }

    StorageSample withWorstLink(int link) {
        return new StorageSample(operationsPerSecond, wireBitsPerSecond, latency, device, wire, queue, waiting, link);
    }

    /// Nothing is going on.
    public static final StorageSample IDLE = new StorageSample(0, 0, new Latency(0, 0, 0), 0, 0, 0, 0, -1);
}
