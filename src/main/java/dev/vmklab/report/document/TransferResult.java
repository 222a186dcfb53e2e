package dev.vmklab.report.document;

import java.util.Optional;

/// A bulk transfer that has ended, and how it went.
///
/// @param purpose what it was for: `storageVmotion`, `clone`, `coldMigration`, `replication`, `backup`, `boot` or
///     `resync`
/// @param vm whose data it was, if any VM's
/// @param durationSeconds from its start to its end
/// @param stalledSeconds of them in which nothing moved
/// @param bytes that were moved
/// @param text how it ended, in one sentence
public record TransferResult(
        String purpose,
        String label,
        Optional<String> vm,
        double startedAtSeconds,
        double durationSeconds,
        double stalledSeconds,
        double bytes,
        MigrationResult.Outcome outcome,
        String text) {}
