package dev.vmklab.design.compute;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;

/// The I/O that a VM wants to do on one datastore: a closed loop of at most `outstanding` operations in each
/// direction, which wants the stated rates and gets less when they take too long.
///
/// @param readOutstanding reads in flight at most, 1 to 4096
public record DiskLoad(
        Id datastore,
        double readsPerSecond,
        double readBytes,
        int readOutstanding,
        double writesPerSecond,
        double writeBytes,
        int writeOutstanding,
        Extras extras) {
    private static final double MAX_OPERATIONS_PER_SECOND = 1e8;
    private static final double MAX_OPERATION_BYTES = 16 << 20;

    public DiskLoad {
        Check.range("readsPerSecond", readsPerSecond, 0, MAX_OPERATIONS_PER_SECOND);
        Check.range("readBytes", readBytes, 512, MAX_OPERATION_BYTES);
        Check.range("readOutstanding", readOutstanding, 1, 4096);
        Check.range("writesPerSecond", writesPerSecond, 0, MAX_OPERATIONS_PER_SECOND);
        Check.range("writeBytes", writeBytes, 512, MAX_OPERATION_BYTES);
        Check.range("writeOutstanding", writeOutstanding, 1, 4096);
    }

    public DiskLoad(
            Id datastore,
            double readsPerSecond,
            double readBytes,
            int readOutstanding,
            double writesPerSecond,
            double writeBytes,
            int writeOutstanding) {
        this(
                datastore,
                readsPerSecond,
                readBytes,
                readOutstanding,
                writesPerSecond,
                writeBytes,
                writeOutstanding,
                Extras.NONE);
    }
}
