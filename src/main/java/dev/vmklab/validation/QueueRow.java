package dev.vmklab.validation;

/// A row of a packet-level simulation of queues.
///
/// @param model of the packets: `fixed`, `mix` or `io64k`
/// @param megabitsPerSecond of every link
/// @param utilisation of every link, 0 to below 1
public record QueueRow(
        String model, double megabitsPerSecond, int hops, double utilisation, double meanMicros, double p99Micros) {
    /// Whether two rows differ by their seed only.
    boolean isSameAs(QueueRow other) {
        return model.equals(other.model)
                && megabitsPerSecond == other.megabitsPerSecond
                && hops == other.hops
                && utilisation == other.utilisation;
    }

    String subject() {
        return model + ", " + hops + (hops == 1 ? " hop, " : " hops, ") + utilisation;
    }
}
