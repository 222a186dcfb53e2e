package dev.vmklab.exchange;

/// The numbers that stand in for what an inventory does not hold. Each use leaves a ledger line.
///
/// @param vmnicBitsPerSecond line rate of a vmnic whose link is up but whose speed is not given
/// @param inventedBitsPerSecond line rate of what is invented: array ports, links between switches
/// @param bufferBytes transmit buffer of a port of an invented switch
/// @param switchMtu MTU of an invented switch's ports
/// @param vmMemoryBytes memory of a VM of which nothing is known
/// @param touchedFraction share of a VM's memory that must be copied when it migrates
/// @param workingSetFraction share of a VM's memory that is written again and again
/// @param dirtyBytesPerSecond how fast a powered-on VM writes to its working set
/// @param disk the load of a powered-on VM on its datastore
public record ImportDefaults(
        double vmnicBitsPerSecond,
        double inventedBitsPerSecond,
        double bufferBytes,
        int switchMtu,
        double vmMemoryBytes,
        double touchedFraction,
        double workingSetFraction,
        double dirtyBytesPerSecond,
        Disk disk) {
    /// The I/O of one powered-on VM; reads and writes have the same size and depth.
    public record Disk(double readsPerSecond, double writesPerSecond, double bytes, int outstanding) {}

    private static final double GIB = 1L << 30;

    /// The defaults of this program.
    ///
    /// - 10 Gbit/s: the most common vmnic of hosts that run ESXi 6.7 to 8.
    /// - 100 Gbit/s and MTU 9216: what is invented must not be the bottleneck, or a run would blame a guess.
    /// - 1 MiB: what one port of a shallow-buffer ToR (12 to 32 MB shared) may take with a few busy neighbours.
    /// - 8 GiB, 80 % touched, 10 % working set: a middling server VM; an evacuation then copies something plausible.
    /// - 20 MB/s: busy, yet far below one 10 Gbit/s link, so that no assumed VM keeps a migration from converging.
    /// - 20 reads and 10 writes of 16 KiB a second: a calm VM; enough for its datastore to show a latency.
    public static ImportDefaults standard() {
        return new ImportDefaults(10e9, 100e9, 1 << 20, 9216, 8 * GIB, 0.8, 0.1, 20e6, new Disk(20, 10, 16 << 10, 4));
    }
}
