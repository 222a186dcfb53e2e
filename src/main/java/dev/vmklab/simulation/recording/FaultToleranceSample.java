package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Id;

/// How a fault-tolerant VM stands from an instant on.
///
/// @param secondary name of the host of its secondary, or of the one that it is copied to; empty for none
/// @param epochSeconds time between two checkpoints; 0 while the VM is not protected
/// @param neededBytesPerSecond payload that the checkpoints need
/// @param grantedBytesPerSecond payload that FT logging gets
/// @param slowdown by what factor the guest is slowed, 1 or more
/// @param outputLatencySeconds how long its packets wait for checkpoints on average
public record FaultToleranceSample(
        Id vm,
        String vmName,
        Protection protection,
        String secondary,
        double epochSeconds,
        double neededBytesPerSecond,
        double grantedBytesPerSecond,
        double slowdown,
        double outputLatencySeconds) {
    /// Whether a secondary stands by.
    public enum Protection {
        PROTECTED("protected"),
        /// A new secondary is being copied.
        COPYING("copying"),
        UNPROTECTED("unprotected");

        private final String key;

        Protection(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }
}
