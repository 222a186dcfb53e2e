package dev.vmklab.simulation.replication;

import dev.vmklab.design.compute.Replication;

/// How fast one recovery point is sent. Sources: Replication.
public final class Window {
    private static final double BITS_PER_BYTE = 8;

    private Window() {}

    /// The bandwidth that a recovery point objective needs: `changed x 8 / RPO / usable` bit/s.
    ///
    /// @param usable the part of a line that replication can use, 0.7 by the vendor's examples
    public static double requiredBitsPerSecond(double changedBytes, double rpoSeconds, double usable) {
        return changedBytes * BITS_PER_BYTE / rpoSeconds / usable;
    }

    /// How long a change takes over a line.
    public static double secondsOver(double changedBytes, double bitsPerSecond, double usable) {
        return changedBytes * BITS_PER_BYTE / (bitsPerSecond * usable);
    }

    /// Payload bytes per second at which a recovery point is sent at most: a quiesced one is a burst as fast as the
    /// stream can, any other is paced by the bandwidth that the objective needs.
    public static double bytesPerSecond(Replication replication, double usable, double streamBytesPerSecond) {
        double paced =
                requiredBitsPerSecond(replication.changedBytes(), replication.rpoSeconds(), usable) / BITS_PER_BYTE;
        return replication.quiesced() ? streamBytesPerSecond : Math.min(paced, streamBytesPerSecond);
    }
}
