package dev.vmklab.simulation.recording;

import java.util.List;

/// Where the operations on one storage path spend their time at an instant. What the hops add and what device and host
/// queue add is the mean latency.
///
/// @param sample what the operations see
/// @param hops the way of the data in its direction, then the way of requests or answers; empty for the host's own
/// disks
public record StorageBreakdown(StorageSample sample, List<HopLatency> hops) {
    public StorageBreakdown {
        hops = List.copyOf(hops);
    }
}
