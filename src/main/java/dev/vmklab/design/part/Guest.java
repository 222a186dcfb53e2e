package dev.vmklab.design.part;

import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.compute.MemoryLoad;
import dev.vmklab.design.compute.NetworkLoad;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// What a VM does. The figures are examples of their kind, to be replaced by measured ones; they are no sizing advice.
record Guest(
        String firstName,
        int vcpus,
        double memoryGib,
        double touchedGib,
        double workingSetGib,
        double dirtyMegabytesPerSecond,
        Io reads,
        Io writes,
        double sendMegabits,
        double receiveMegabits) {
    static final Guest DATABASE =
            new Guest("db-01", 8, 32, 20, 3, 110, new Io(4000, 16, 24), new Io(1500, 16, 16), 60, 40);
    static final Guest MAIL =
            new Guest("mail-01", 4, 24, 16, 2, 60, new Io(2000, 32, 16), new Io(1200, 32, 12), 40, 60);
    static final Guest FILE =
            new Guest("file-01", 2, 8, 6, 0.5, 20, new Io(1200, 64, 12), new Io(500, 64, 12), 120, 80);
    static final Guest WEB = new Guest("web-01", 2, 8, 4, 0.5, 15, new Io(500, 32, 8), new Io(150, 32, 8), 90, 20);
    static final Guest DESKTOP = new Guest("vdi-01", 2, 8, 5, 1, 20, new Io(25, 16, 4), new Io(35, 16, 4), 4, 2);

    private static final double GIB = 1L << 30;
    private static final double KIB = 1024;
    private static final double MEGA = 1e6;

    /// Operations a second, their size and how many are in flight at most.
    record Io(double perSecond, double kib, int outstanding) {}

    double memoryBytes() {
        return memoryGib * GIB;
    }

    MemoryLoad memoryLoad() {
        return new MemoryLoad(touchedGib * GIB, workingSetGib * GIB, dirtyMegabytesPerSecond * MEGA);
    }

    DiskLoad diskLoad(Id datastore) {
        return new DiskLoad(
                datastore,
                reads.perSecond(),
                reads.kib() * KIB,
                reads.outstanding(),
                writes.perSecond(),
                writes.kib() * KIB,
                writes.outstanding());
    }

    NetworkLoad networkLoad(Id nic) {
        return new NetworkLoad(nic, Optional.empty(), sendMegabits * MEGA, receiveMegabits * MEGA);
    }
}
