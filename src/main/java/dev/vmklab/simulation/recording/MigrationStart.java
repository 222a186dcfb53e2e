package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Id;

/// A vMotion that vCenter let start.
///
/// @param requestedAt seconds since the start of the run; the time since then was spent queued
public record MigrationStart(Id vm, String vmName, String from, String to, double requestedAt) {}
