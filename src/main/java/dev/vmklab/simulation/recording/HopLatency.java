package dev.vmklab.simulation.recording;

import dev.vmklab.simulation.queueing.Latency;

/// What one hop adds to the mean latency of an operation, in seconds.
///
/// @param link number of the link in the network
/// @param carriesData whether the operation's data goes this way, or only requests and answers
/// @param queue in the hop's queue
/// @param waiting for the hop's bandwidth
/// @param retransmission of what the hop's full queue drops
/// @param packet latency of one of its packets at the hop, of which mean and percentiles can be asked
public record HopLatency(
        int link,
        boolean carriesData,
        double queue,
        double waiting,
        double serialisation,
        double propagation,
        double retransmission,
        Latency packet) {
    public double total() {
        return queue + waiting + serialisation + propagation + retransmission;
    }
}
