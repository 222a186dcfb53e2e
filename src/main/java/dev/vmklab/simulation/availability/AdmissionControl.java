package dev.vmklab.simulation.availability;

import java.util.Locale;
import java.util.Optional;

/// Admission control by a percentage of the cluster's memory: what the failures to tolerate would take stays free.
///
/// A power-on is refused when the reservations and overheads of all VMs exceed `total x (1 - failures / hosts)`
/// (vSphere
/// Availability, cluster resources percentage; vCenter computes the percentage from the failures).
public record AdmissionControl(int hosts, int failures, double totalBytes) {
    /// Why a VM may not be powered on, in words, or empty.
    ///
    /// @param reservedBytes reservations and overheads of the VMs that run
    /// @param moreBytes those of the VM
    public Optional<String> refusal(double reservedBytes, double moreBytes) {
        double usable = hosts == 0 ? 0 : totalBytes * Math.max(0, 1 - (double) failures / hosts);
        if (reservedBytes + moreBytes <= usable) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "admission control keeps %.0f %% of the cluster's memory free for %d failed hosts",
                100 * (1 - usable / Math.max(1, totalBytes)),
                failures));
    }
}
