package dev.vmklab.report.document;

import java.util.List;

/// A vMotion and how it went.
///
/// @param queuedSeconds from the request until vCenter let it start
/// @param durationSeconds from the start to the end, without the time queued
/// @param downtimeSeconds from stun to resume; 0 when it did not succeed
/// @param bytes copied in all rounds
/// @param slowed whether the guest was slowed so that the copy could converge
/// @param phases one after the other, without the time queued
/// @param text how it ended, in one sentence
public record MigrationResult(
        String vm,
        String from,
        String to,
        double requestedAtSeconds,
        double queuedSeconds,
        double durationSeconds,
        double downtimeSeconds,
        double bytes,
        boolean slowed,
        Outcome outcome,
        List<Round> rounds,
        List<Phase> phases,
        String text) {
    public MigrationResult {
        rounds = List.copyOf(rounds);
        phases = List.copyOf(phases);
    }

    /// Whether the VM runs on the destination.
    public enum Outcome {
        SUCCEEDED("succeeded"),
        FAILED("failed");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }

        /// The word in files.
        public String key() {
            return key;
        }
    }

    /// One pass over memory.
    public record Round(double bytes, double seconds) {}

    /// A part of its time.
    ///
    /// @param phase `setup`, `traceInstall`, `diskCopy`, `preCopy`, `switchOver` or `resume`; of one that failed, the
    ///     last is the one in which it did
    public record Phase(String phase, double seconds) {}
}
