package dev.vmklab.simulation.recording;

/// What the mean latency of operations is made of, in seconds; the parts add up to it.
///
/// @param device in the array or disk group
/// @param hostQueue on the host, because its queue to the device is full
/// @param queue in the queues of the hops
/// @param waiting for bandwidth at the bottleneck
/// @param serialisation until the bits are on the wire: of every packet at each hop, and of the rest at the slowest one
/// @param propagation in cables and in switches that do not queue
/// @param retransmission of what was lost, or of what waited until its path was back
public record LatencyParts(
        double device,
        double hostQueue,
        double queue,
        double waiting,
        double serialisation,
        double propagation,
        double retransmission) {
    public static final LatencyParts NONE = new LatencyParts(0, 0, 0, 0, 0, 0, 0);

    /// The mean latency.
    public double total() {
        return device + hostQueue + queue + waiting + serialisation + propagation + retransmission;
    }

    /// Each part and the other's.
    public LatencyParts plus(LatencyParts other) {
        return new LatencyParts(
                device + other.device,
                hostQueue + other.hostQueue,
                queue + other.queue,
                waiting + other.waiting,
                serialisation + other.serialisation,
                propagation + other.propagation,
                retransmission + other.retransmission);
    }

    public LatencyParts times(double factor) {
        return new LatencyParts(
                device * factor,
                hostQueue * factor,
                queue * factor,
                waiting * factor,
                serialisation * factor,
                propagation * factor,
                retransmission * factor);
    }
}
