package dev.vmklab.design.compute;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;

/// How a VM uses its memory, which decides how hard it is to migrate.
///
/// @param touchedBytes memory that holds data and must be copied
/// @param workingSetBytes memory that is written again and again
/// @param dirtyBytesPerSecond how fast pages of the working set are written
public record MemoryLoad(double touchedBytes, double workingSetBytes, double dirtyBytesPerSecond, Extras extras) {
    /// Of a VM's memory, and so of what it can touch.
    static final double MAX_BYTES = 1L << 50;

    public MemoryLoad {
        Check.range("touchedBytes", touchedBytes, 0, MAX_BYTES);
        Check.range("workingSetBytes", workingSetBytes, 0, MAX_BYTES);
        Check.range("dirtyBytesPerSecond", dirtyBytesPerSecond, 0, 1e13);
        Check.that(
                workingSetBytes <= touchedBytes,
                "workingSetBytes is above touchedBytes, expected at most the memory touched");
    }

    public MemoryLoad(double touchedBytes, double workingSetBytes, double dirtyBytesPerSecond) {
        this(touchedBytes, workingSetBytes, dirtyBytesPerSecond, Extras.NONE);
    }
}
