package dev.vmklab.simulation.migration;

/// The memory copy of one vMotion, round by round: an immutable state and what follows from each round's time.
///
/// Fact sheet, section 4.3: round 0 sends the memory touched, each later round what was written meanwhile. The copy
/// ends when what is left takes no longer than the switch-over goal; when a round does not send
/// `minProgress` times what was written, the source's vCPUs are slowed (SDPS) to a fraction of the send rate.
///
/// @param memory how the guest writes
/// @param rules the thresholds
/// @param round number of the round under way, from 0
/// @param left bytes to send in this round; after the last one, bytes to send while the VM is stunned
/// @param sent bytes of the rounds that ended
/// @param slowed whether the vCPUs were slowed in any round
/// @param lastFraction the vCPUs' speed in the round that ended, 1 when they were not slowed
public record PreCopy(
        GuestMemory memory, Rules rules, int round, double left, double sent, boolean slowed, double lastFraction) {
    /// When to stop and when to slow the guest.
    ///
    /// @param switchoverGoalSeconds `Migrate.PreCopySwitchoverTimeGoal`
    /// @param minProgress `Migrate.PreCopyMinProgressPerc` as a factor; 0 never slows the guest
    /// @param sendOverDirty `Migrate.SdpsTargetRate` as a factor
    /// @param maxRounds the copy stops when the next round would have this number
    public record Rules(double switchoverGoalSeconds, double minProgress, double sendOverDirty, int maxRounds) {}

    public static PreCopy start(GuestMemory memory, Rules rules) {
        return new PreCopy(memory, rules, 0, memory.touchedBytes(), 0, false, 1);
    }

    /// The state after a round that took `seconds`.
    public PreCopy afterRound(double seconds) {
        double dirty = memory.dirtied(seconds, memory.dirtyBytesPerSecond());
        double fraction = 1;
        if (dirty > 0 && left / dirty < rules.minProgress()) {
            double average = seconds > 0 ? left / seconds : 0;
            double rate = Math.min(memory.dirtyBytesPerSecond(), average / rules.sendOverDirty());
            fraction = rate / memory.dirtyBytesPerSecond();
            dirty = memory.dirtied(seconds, rate);
        }
        return new PreCopy(memory, rules, round + 1, dirty, sent + left, slowed || fraction < 1, fraction);
    }

    /// Whether the VM can be switched over now instead of starting this round.
    ///
    /// @param bytesPerSecond the rate at which the rest would be sent
    public boolean isReady(double bytesPerSecond) {
        return round > 0 && (meetsGoal(bytesPerSecond) || round >= rules.maxRounds());
    }

    /// Whether what is left can be sent within the switch-over goal.
    public boolean meetsGoal(double bytesPerSecond) {
        return left == 0 || left / bytesPerSecond <= rules.switchoverGoalSeconds();
    }
}
