package dev.vmklab.simulation.precopy;

import java.util.ArrayList;
import java.util.List;

/// A whole copy at a rate that is known beforehand. A run of a design goes through the same [PreCopy], its rates being
/// found on the way.
///
/// @param roundBytes what each round sent, and at the end what was left for the switch-over
/// @param preCopySeconds until the VM is stunned
/// @param downtimeSeconds from there until it runs again
/// @param converged whether the rest met the switch-over goal, and not the limit of rounds ended the copy
/// @param slowed whether the guest was slowed on the way
public record CopyOutcome(
        List<Double> roundBytes, double preCopySeconds, double downtimeSeconds, boolean converged, boolean slowed) {
    public CopyOutcome {
        roundBytes = List.copyOf(roundBytes);
    }

    /// @param fixedSeconds of downtime beside the time to send what is left
    public static CopyOutcome of(GuestMemory memory, PreCopy.Rules rules, SteppedRate rate, double fixedSeconds) {
        List<Double> bytes = new ArrayList<>();
        PreCopy copy = PreCopy.start(memory, rules);
        double now = 0;
        do {
            bytes.add(copy.left());
            double end = rate.endOf(now, copy.left());
            copy = copy.afterRound(end - now);
            now = end;
        } while (now < Double.POSITIVE_INFINITY && !copy.isReady(rate.at(now)));
        bytes.add(copy.left());
        double rest = rate.endOf(now, copy.left()) - now;
        return new CopyOutcome(bytes, now, rest + fixedSeconds, copy.meetsGoal(rate.at(now)), copy.slowed());
    }

    /// Rounds before the VM was stunned.
    public int rounds() {
        return roundBytes.size() - 1;
    }

    public double totalBytes() {
        double total = 0;
        for (double bytes : roundBytes) {
            total += bytes;
        }
        return total;
    }

    public double totalSeconds() {
        return preCopySeconds + downtimeSeconds;
    }
}
