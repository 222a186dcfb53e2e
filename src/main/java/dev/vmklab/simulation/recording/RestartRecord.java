package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Id;

/// How a VM came to run again after it was lost, or how it was powered on.
///
/// @param byHa whether vSphere HA restarted it, and not a person
/// @param lostAt when it stopped, seconds since the start of the run
/// @param requestedAt when vSphere HA, or a person, asked for its power-on
/// @param poweredOnAt when the power-on task ended
/// @param endedAt when the guest had booted, or when the last attempt failed
/// @param to where it runs; empty when it failed
/// @param attempts power-ons tried
/// @param outcome one sentence
public record RestartRecord(
        Id vm,
        String vmName,
        boolean byHa,
        double lostAt,
        double requestedAt,
        double poweredOnAt,
        double endedAt,
        String to,
        int attempts,
        boolean succeeded,
        String outcome) {
    /// From the loss of the VM until its guest has booted.
    public double outageSeconds() {
        return endedAt - lostAt;
    }
}
