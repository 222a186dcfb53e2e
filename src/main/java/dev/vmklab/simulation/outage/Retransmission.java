package dev.vmklab.simulation.outage;

/// When TCP sends again after a loss: at RTO x (2^k - 1), in steps of at most its longest timeout.
///
/// Measured with the TCP stack of Linux: 0.2, 0.6, 1.4, 3.0 and 6.2 s plus the round trip.
///
/// @param firstSeconds the first timeout, above 0
/// @param longestSeconds the longest, at least the first
public record Retransmission(double firstSeconds, double longestSeconds) {
    /// Seconds from the loss to the first retransmission at or after a time, which is when the way is back.
    public double firstFrom(double seconds) {
        double wait = firstSeconds;
        double at = firstSeconds;
        while (at < seconds) {
            wait = Math.min(2 * wait, longestSeconds);
            at += wait;
        }
        return at;
    }
}
