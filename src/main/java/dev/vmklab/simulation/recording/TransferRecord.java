package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Id;
import java.util.Optional;

/// A bulk transfer that has ended: a Storage vMotion, clone, cold migration, replication burst, backup or
/// resynchronisation.
///
/// @param purpose what it was for
/// @param label what a person calls it
/// @param vm whose data it was, if any VM's
/// @param startedAt seconds
/// @param endedAt seconds
/// @param stalledSeconds in which nothing moved
/// @param bytes that were moved
/// @param succeeded whether all were
/// @param outcome one sentence
public record TransferRecord(
        TransferPurpose purpose,
        String label,
        Optional<Id> vm,
        double startedAt,
        double endedAt,
        double stalledSeconds,
        double bytes,
        boolean succeeded,
        String outcome) {}
