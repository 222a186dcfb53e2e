package dev.vmklab.simulation.precopy;

/// The memory copy of one vMotion, round by round: an immutable state and what follows from each round's time.
///
/// Sources: vMotion. Round 0 sends the memory touched, each later round what was written meanwhile. The copy
/// ends when what is left takes no longer than the switch-over goal; when a round does not send
/// `minProgress` times what was written, the source's vCPUs are slowed (SDPS) to a fraction of the send rate. A round
/// that needs it counts as slowed from its start.
///
/// @param memory how the guest writes
/// @param rules the thresholds
/// @param round number of the round under way, from 0
/// @param left bytes to send in this round; after the last one, bytes to send while the VM is stunned
/// @param sent bytes of the rounds that ended
/// @param slowed whether the vCPUs were slowed in any round
/// @param lastFraction the vCPUs' speed as it was set last, 1 when they are not slowed
/// @param seen whether a look during the round under way found that the guest must be slowed
public record PreCopy(
        GuestMemory memory,
        Rules rules,
        int round,
        double left,
        double sent,
        boolean slowed,
        double lastFraction,
        boolean seen) {
    /// When to stop and when to slow the guest.
    ///
    /// @param switchoverGoalSeconds `Migrate.PreCopySwitchoverTimeGoal`
    /// @param minProgress `Migrate.PreCopyMinProgressPerc` as a factor; 0 never slows the guest, infinite always
    /// @param sendOverDirty `Migrate.SdpsTargetRate` as a factor
    /// @param maxRounds the copy stops when the next round would have this number
    public record Rules(double switchoverGoalSeconds, double minProgress, double sendOverDirty, int maxRounds) {}

    public static PreCopy start(GuestMemory memory, Rules rules) {
        return new PreCopy(memory, rules, 0, memory.touchedBytes(), 0, false, 1, false);
    }

    /// The state after a round that took `seconds`.
    public PreCopy afterRound(double seconds) {
        double dirty = memory.dirtied(seconds, memory.dirtyBytesPerSecond());
        double fraction = 1;
        if (dirty > 0 && (seen || makesTooLittleProgress(left, dirty))) {
            fraction = fraction(left, seconds);
            dirty = memory.dirtied(seconds, fraction * memory.dirtyBytesPerSecond());
        }
        return new PreCopy(memory, rules, round + 1, dirty, sent + left, slowed || fraction < 1, fraction, false);
    }

    /// The state after a look during a round: the guest is slowed when it must be at the progress until now.
    ///
    /// @param sentNow bytes of this round that have been sent
    /// @param seconds since the round began
    public PreCopy look(double sentNow, double seconds) {
        double dirty = memory.dirtied(seconds, memory.dirtyBytesPerSecond());
        if (seen || dirty <= 0 || !makesTooLittleProgress(sentNow, dirty)) {
            return this;
        }
        double fraction = fraction(sentNow, seconds);
        return fraction < 1 ? new PreCopy(memory, rules, round, left, sent, true, fraction, true) : this;
    }

    private boolean makesTooLittleProgress(double sentNow, double dirty) {
        return sentNow / dirty < rules.minProgress();
    }

    /// The speed at which the guest writes as much less than is sent as SDPS wants.
    private double fraction(double sentNow, double seconds) {
        double average = seconds > 0 ? sentNow / seconds : 0;
        double rate = Math.min(memory.dirtyBytesPerSecond(), average / rules.sendOverDirty());
        return rate / memory.dirtyBytesPerSecond();
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
