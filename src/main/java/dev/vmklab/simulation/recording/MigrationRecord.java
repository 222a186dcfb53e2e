package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Id;
import java.util.List;

/// How a vMotion went.
///
/// @param requestedAt seconds since the start of the run
/// @param startedAt when vCenter let it start; the time before was spent queued
/// @param endedAt when the VM ran on the destination, or when it failed
/// @param downtimeSeconds from stun to resume; 0 when it failed
/// @param phases one after the other, without the time queued
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
        List<Phase> phases,
        boolean slowed,
        boolean succeeded,
        String outcome) {
    /// What a vMotion does, in its order.
    public enum Step {
        SETUP("setup", "set-up"),
        TRACE_INSTALL("traceInstall", "installing write traces"),
        DISK_COPY("diskCopy", "copying disks"),
        PRE_COPY("preCopy", "pre-copy"),
        SWITCH_OVER("switchOver", "switch-over"),
        RESUME("resume", "resuming");

        private final String key;
        private final String label;

        Step(String key, String label) {
            this.key = key;
            this.label = label;
        }

        /// The name in files.
        public String key() {
            return key;
        }

        /// The name for people.
        public String label() {
            return label;
        }
    }

    /// A step and how long it took.
    public record Phase(Step step, double seconds) {}

    /// One pass over memory.
    public record Round(double bytes, double seconds) {}

    public MigrationRecord {
        rounds = List.copyOf(rounds);
        phases = List.copyOf(phases);
    }

    /// From its start to its end, without the time queued.
    public double durationSeconds() {
        return endedAt - startedAt;
    }
}
