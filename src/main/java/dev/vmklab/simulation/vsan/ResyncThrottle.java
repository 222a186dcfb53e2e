package dev.vmklab.simulation.vsan;

/// vSAN's adaptive resynchronisation: while the VMs' latency is above a high watermark the bandwidth is halved again
/// and
/// again, down to a floor; once it is below a low watermark, it is raised in steps. Sources: vSAN.
///
/// @param most bytes per second without contention
/// @param floor the least, as a share of `most`
/// @param step by how much a look raises it, as a share of `most`
/// @param highSeconds high watermark
/// @param lowSeconds low watermark
public record ResyncThrottle(double most, double floor, double step, double highSeconds, double lowSeconds) {
    /// The bandwidth after a look.
    ///
    /// @param present bytes per second until now
    /// @param latencySeconds mean latency of the VMs' I/O, 0 when there is none
    public double after(double present, double latencySeconds) {
        if (latencySeconds > highSeconds) {
            return Math.max(most * floor, present / 2);
        }
        return latencySeconds < lowSeconds ? Math.min(most, present + most * step) : present;
    }
}
