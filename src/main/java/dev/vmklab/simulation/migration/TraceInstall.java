package dev.vmklab.simulation.migration;

/// Installing write traces on a guest's memory before the copy. Until 7.0 all vCPUs are stopped meanwhile; from 7.0
/// Update 1 on one vCPU does it while the others run. Sources: vMotion (M20).
///
/// @param seconds that it takes
/// @param stopsGuest whether the guest stands still
public record TraceInstall(double seconds, boolean stopsGuest) {
    /// @param gib memory of the VM
    /// @param perGibAndVcpu seconds per GiB and vCPU where all vCPUs are stopped; one vCPU needs those of one
    public static TraceInstall of(EsxiRelease release, double gib, int vcpus, double perGibAndVcpu) {
        boolean loose = release.isAtLeast(7, 0, 1);
        return new TraceInstall(perGibAndVcpu * gib * (loose ? 1 : vcpus), !loose);
    }
}
