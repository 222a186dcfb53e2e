package dev.vmklab.samples;

import dev.vmklab.design.VmBuilder;
import java.util.Locale;

/// What VMs of the samples do. The figures are examples of their kind, not measurements.
enum Guest {
    DATABASE(8, 32, 20, 3, 110, new Io(4000, 16, 24), new Io(1500, 16, 16), 60, 40),
    REPORTING(4, 16, 10, 2, 60, new Io(1500, 64, 16), new Io(200, 64, 8), 80, 20),
    MAIL(4, 24, 16, 2, 60, new Io(2000, 32, 16), new Io(1200, 32, 12), 40, 60),
    FILE(2, 8, 6, 0.5, 20, new Io(1200, 64, 12), new Io(500, 64, 12), 120, 80),
    WEB(2, 8, 4, 0.5, 15, new Io(500, 32, 8), new Io(150, 32, 8), 90, 20),
    APPLICATION(4, 16, 12, 1.5, 50, new Io(600, 32, 8), new Io(300, 32, 8), 50, 60),
    BUILD(4, 16, 10, 2, 80, new Io(700, 32, 8), new Io(700, 32, 8), 10, 30),
    DIRECTORY(2, 4, 3, 0.25, 5, new Io(100, 8, 4), new Io(50, 8, 4), 5, 5),
    DESKTOP(2, 8, 5, 1, 20, new Io(25, 16, 4), new Io(35, 16, 4), 4, 2);

    private static final double GIB = 1L << 30;
    private static final double KIB = 1024;
    private static final double MEGABIT = 1e6;
    private static final double MEGABYTE = 1e6;

    /// Operations a second, their size and how many are in flight at most.
    private record Io(double perSecond, double kib, int outstanding) {}

    private final int vcpus;
    private final double memoryGib;
    private final double touchedGib;
    private final double workingSetGib;
    private final double dirtyMegabytesPerSecond;
    private final Io reads;
    private final Io writes;
    private final double sendMegabits;
    private final double receiveMegabits;

    Guest(
            int vcpus,
            double memoryGib,
            double touchedGib,
            double workingSetGib,
            double dirtyMegabytesPerSecond,
            Io reads,
            Io writes,
            double sendMegabits,
            double receiveMegabits) {
        this.vcpus = vcpus;
        this.memoryGib = memoryGib;
        this.touchedGib = touchedGib;
        this.workingSetGib = workingSetGib;
        this.dirtyMegabytesPerSecond = dirtyMegabytesPerSecond;
        this.reads = reads;
        this.writes = writes;
        this.sendMegabits = sendMegabits;
        this.receiveMegabits = receiveMegabits;
    }

    /// The first part of the names of such VMs.
    String label() {
        return switch (this) {
            case DATABASE -> "db";
            case REPORTING -> "bi";
            case APPLICATION -> "app";
            case DIRECTORY -> "dc";
            case DESKTOP -> "vdi";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /// Gives a VM this kind's size and load, with an adapter in a port group that talks through its gateway.
    void in(VmBuilder vm, String datastore, String network) {
        in(vm, datastore, network, 1);
    }

    /// @param activity factor on the rates of disk and network, not on the memory
    void in(VmBuilder vm, String datastore, String network, double activity) {
        vm.vcpus(vcpus)
                .memoryBytes(memoryGib * GIB)
                .memory(touchedGib * GIB, workingSetGib * GIB, dirtyMegabytesPerSecond * MEGABYTE)
                .nic(network)
                .disk(
                        datastore,
                        activity * reads.perSecond(),
                        reads.kib() * KIB,
                        reads.outstanding(),
                        activity * writes.perSecond(),
                        writes.kib() * KIB,
                        writes.outstanding())
                .traffic("nic0", "", activity * sendMegabits * MEGABIT, activity * receiveMegabits * MEGABIT);
    }
}
