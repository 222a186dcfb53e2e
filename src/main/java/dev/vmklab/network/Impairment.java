package dev.vmklab.network;

/// How badly an element works, in both directions.
///
/// @param capacityFraction what is left of its speed, above 0 to 1
/// @param lossFraction share of packets that it loses at random, 0 to below 1
/// @param delaySeconds what it adds to the delay of each packet
public record Impairment(double capacityFraction, double lossFraction, double delaySeconds) {
    static final Impairment NONE = new Impairment(1, 0, 0);

    /// Both, one behind the other.
    Impairment and(Impairment other) {
        return new Impairment(
                capacityFraction * other.capacityFraction,
                1 - (1 - lossFraction) * (1 - other.lossFraction),
                delaySeconds + other.delaySeconds);
    }

    Link on(Link link) {
        return new Link(
                link.kind(),
                link.from(),
                link.to(),
                link.cable(),
                link.label(),
                link.bitsPerSecond() * capacityFraction,
                link.delaySeconds() + delaySeconds,
                link.bufferBytes(),
                link.classes(),
                link.shaping());
    }
}
