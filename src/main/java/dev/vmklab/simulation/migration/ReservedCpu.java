package dev.vmklab.simulation.migration;

/// What vMotion takes of the CPUs of both hosts, in cores; for information. Sources: vMotion.
///
/// @param perGigabit cores reserved per Gbit/s of the vMotion adapters (`Migrate.MigrateCpuPctPerGb`)
/// @param least cores reserved at least (`Migrate.MigrateCpuMinPctDefault`)
/// @param encryptionAtSource cores per 10 Gbit/s that encryption costs the source at most
/// @param encryptionAtDestination the same for the destination
public record ReservedCpu(double perGigabit, double least, double encryptionAtSource, double encryptionAtDestination) {
    private static final double GIGABIT = 1e9;

    /// Cores that a host reserves, however many migrations run.
    public double reserved(double adapterBitsPerSecond) {
        return Math.max(least, perGigabit * adapterBitsPerSecond / GIGABIT);
    }

    /// Cores that encrypting a rate costs at most.
    public double encryption(double bitsPerSecond, boolean source) {
        return bitsPerSecond / (10 * GIGABIT) * (source ? encryptionAtSource : encryptionAtDestination);
    }
}
