package dev.vmklab.report.document;

/// What the mean latency of storage operations in a time range is made of; the parts add up to the mean.
///
/// @param range the time range's name
/// @param deviceSeconds in the array or disk group
/// @param hostQueueSeconds on the host, because its queue to the device is full
/// @param queueSeconds in the queues of the hops
/// @param waitingSeconds waiting for bandwidth at the bottleneck
/// @param serialisationSeconds until the bits are on the wire
/// @param propagationSeconds in cables and in switches that do not queue
/// @param retransmissionSeconds of what was lost, or of what waited until its path was back
public record PartsStatistics(
        String range,
        double deviceSeconds,
        double hostQueueSeconds,
        double queueSeconds,
        double waitingSeconds,
        double serialisationSeconds,
        double propagationSeconds,
        double retransmissionSeconds) {}
