package dev.vmklab.simulation.migration;

/// How much of its line one migration fills with payload, on average over its copy. The rest of the time its helpers
/// look
/// for pages, install traces and wait for each other, although the peaks of a copy reach the line's rate.
///
/// Sources: vMotion. About 0.95 of 1 Gbit/s, 0.75 to 0.90 of 10 Gbit/s, and 0.60 of 40 Gbit/s on releases whose
/// vmks open one stream each.
///
/// @param of1G share of a line of 1 Gbit/s and less
/// @param of10G share of a line of 10 Gbit/s
/// @param of40G share of a line of 40 Gbit/s and more
public record LineUse(double of1G, double of10G, double of40G) {
    private static final double GIGABIT = 1e9;
    private static final double SECOND = 10 * GIGABIT;
    private static final double THIRD = 40 * GIGABIT;

    /// The share of a line's rate, between the given speeds by the logarithm of the speed.
    ///
    /// @param bitsPerSecond of the host's vMotion uplinks together, above 0
    public double at(double bitsPerSecond) {
        return bitsPerSecond < SECOND
                ? between(GIGABIT, of1G, SECOND, of10G, bitsPerSecond)
                : between(SECOND, of10G, THIRD, of40G, bitsPerSecond);
    }

    private static double between(double slow, double ofSlow, double fast, double ofFast, double speed) {
        double part = StrictMath.log(speed / slow) / StrictMath.log(fast / slow);
        return ofSlow + (ofFast - ofSlow) * Math.clamp(part, 0, 1);
    }
}
