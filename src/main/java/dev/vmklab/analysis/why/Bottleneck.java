package dev.vmklab.analysis.why;

import java.util.List;

/// The link that an instant turns on, and who holds it.
///
/// @param label what a person calls it
/// @param bitsPerSecond what it can carry
/// @param useBitsPerSecond what it carries
/// @param scheduler who comes first there, in words
/// @param holders the largest first
public record Bottleneck(
        String label, double bitsPerSecond, double useBitsPerSecond, String scheduler, List<Holder> holders) {
    /// A link is full from this part of its capacity on.
    private static final double FULL = 1 - 1e-9;

    public Bottleneck {
        holders = List.copyOf(holders);
    }

    public boolean isFull() {
        return useBitsPerSecond >= bitsPerSecond * FULL;
    }
}
