package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Id;
import java.util.List;

/// How a vMotion went.
///
/// @param requestedAt seconds since the start of the run
/// @param startedAt when vCenter let it start; the time before was spent queued
/// @param endedAt when the VM ran on the destination, or when it failed
/// @param downtimeSeconds from stun to resume; 0 when it failed
/// @param slowed whether the guest was slowed to let the copy converge (SDPS)
/// @param outcome one sentence
public record MigrationRecord(
        Id vm,
        String vmName,
        String from,
        String to,
        double requestedAt,
        double startedAt,
        double endedAt,
        double downtimeSeconds,
        List<Round> rounds,
        boolean slowed,
        boolean succeeded,
        String outcome) {
    /// One pass over memory.
    public record Round(double bytes, double seconds) {}

    public MigrationRecord {
        rounds = List.copyOf(rounds);
    }

    /// From its start to its end, without the time queued.
    public double durationSeconds() {
        return endedAt - startedAt;
    }
}
