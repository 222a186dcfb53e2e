package dev.vmklab.simulation.precopy;

/// How a guest uses its memory while it is copied.
///
/// @param curve how written pages repeat
public record GuestMemory(double touchedBytes, double workingSetBytes, double dirtyBytesPerSecond, Curve curve) {
    /// How many distinct bytes a guest writes in a time.
    public enum Curve {
        /// `min(working set, rate x time)`.
        LINEAR,
        /// `working set x (1 - exp(-rate x time / working set))`.
        SATURATING
    }

    /// Distinct bytes written in a time at a rate.
    public double dirtied(double seconds, double bytesPerSecond) {
        double written = bytesPerSecond * seconds;
        if (curve == Curve.LINEAR) {
            return Math.min(workingSetBytes, written);
        }
        return workingSetBytes > 0 ? workingSetBytes * (1 - StrictMath.exp(-written / workingSetBytes)) : 0;
    }
}
