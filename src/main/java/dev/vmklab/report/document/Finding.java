package dev.vmklab.report.document;

import java.util.List;
import java.util.Optional;

/// A missed objective with its cause.
///
/// @param objective the objective's name
/// @param subject what missed it, such as `reads of nfs01 on esx02`
/// @param atMost the objective's bound, in its unit
/// @param worst the worst value; absent for a migration that did not succeed
/// @param atSeconds when it was worst
/// @param secondsAbove how long it was above the bound
/// @param operation what the mean operation's latency was made of at that time
/// @param link the link that added most
/// @param linkBitsPerSecond that link's speed; absent for a virtual port without a limit
/// @param culprit the fastest flow of another kind on that link
/// @param flows what crossed the link at that time, the fastest first, at most ten
public record Finding(
        String objective,
        String subject,
        double atMost,
        Optional<Double> worst,
        double atSeconds,
        double secondsAbove,
        Optional<Operation> operation,
        Optional<String> link,
        Optional<Double> linkBitsPerSecond,
        Optional<Flow> culprit,
        List<Flow> flows) {
    public Finding {
        flows = List.copyOf(flows);
    }

    /// The mean operation at an instant; the parts add up to the mean.
    ///
    /// @param deviceSeconds in the array or disk group
    /// @param hostQueueSeconds on the host, because its queue to the device is full
    /// @param queueSeconds in the queues of the hops
    /// @param waitingSeconds waiting for bandwidth at the bottleneck
    /// @param serialisationSeconds until the bits are on the wire
    /// @param propagationSeconds in cables and in switches that do not queue
    /// @param retransmissionSeconds of what was lost
    public record Operation(
            double meanSeconds,
            double deviceSeconds,
            double hostQueueSeconds,
            double queueSeconds,
            double waitingSeconds,
            double serialisationSeconds,
            double propagationSeconds,
            double retransmissionSeconds,
            double operationsPerSecond) {}

    /// A flow on a link at an instant.
    ///
    /// @param service the kind of traffic, as vim25 spells it
    /// @param connections its weight where traffic queues first in, first out
    public record Flow(String label, String service, int vlan, double bitsPerSecond, double connections) {}
}
