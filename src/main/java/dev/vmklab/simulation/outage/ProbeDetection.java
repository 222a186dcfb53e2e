package dev.vmklab.simulation.outage;

/// Finding a loss by probes that are missed.
///
/// @param probes missed in a row until the loss is certain
/// @param intervalSeconds between two probes
public record ProbeDetection(int probes, double intervalSeconds) {
    private static final double MEAN_PHASE = 0.5;

    /// From the loss to its detection on average: the loss falls anywhere between two probes.
    public double meanSeconds() {
        return (probes + MEAN_PHASE) * intervalSeconds;
    }
}
