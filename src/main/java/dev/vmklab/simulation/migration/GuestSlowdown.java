package dev.vmklab.simulation.migration;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.precopy.PreCopy;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.Locale;

/// Stun during page send: guests that write faster than their copy can follow do a part of their work only, until they
/// run on the other host. Sources: vMotion.
///
/// Each round ends with a look at its progress, and the first one, which may take long, is looked at every 30 s
/// (`Migrate.SdpsDynamicDelaySec`).
final class GuestSlowdown {
    /// `Migrate.SdpsEnabled`.
    private static final int OFF = 0;

    private static final int ALWAYS = 1;

    private final State state;
    private final Recorder recorder;

    GuestSlowdown(State state, Recorder recorder) {
        this.state = state;
        this.recorder = recorder;
    }

    /// What a round must send for each byte that is written meanwhile.
    static double minProgress(Model model) {
        return switch ((int) model.get(Parameter.VMOTION_SDPS_MODE)) {
            case OFF -> 0;
            case ALWAYS -> Double.POSITIVE_INFINITY;
            default -> model.get(Parameter.VMOTION_MIN_PROGRESS_PERCENT) / 100;
        };
    }

    /// The first round of a migration begins.
    void begin(int migration) {
        push(migration, state.now, 1);
    }

    private void push(int migration, double start, int number) {
        double period = state.model.get(Parameter.VMOTION_SDPS_POLL_SECONDS);
        if (period > 0) {
            state.events.push(start + number * period, EventKind.MIGRATION_LOOK, migration, number);
        }
    }

    /// The migration after a look that was foreseen for its first round.
    Migration look(int i, Migration m, int number) {
        double due = m.phaseStart() + number * state.model.get(Parameter.VMOTION_SDPS_POLL_SECONDS);
        boolean isFirstRound = m.phase() == Migration.Phase.PRE_COPY && m.copy().round() == 0;
        if (!isFirstRound || due != state.now || m.copy().seen()) {
            return m;
        }
        double seconds = state.now - m.phaseStart();
        PreCopy after = m.copy().look(m.sentIn(m.copy().left(), state.now), seconds);
        note(m, after, String.format(Locale.ROOT, ", seen %.0f s into its first round", seconds));
        push(i, m.phaseStart(), number + 1);
        return m.withCopy(after);
    }

    /// Says that a guest is slowed, when it was not before.
    ///
    /// @param when how that was found, as the end of a sentence
    void note(Migration before, PreCopy after, String when) {
        if (after.lastFraction() < 1 && before.copy().lastFraction() == 1) {
            recorder.note(
                    Occurrence.Kind.MIGRATION,
                    String.format(
                            Locale.ROOT,
                            "%s is slowed to %.0f %% of its work so that its copy converges (SDPS)%s",
                            state.model.vms.get(before.vm()).name(),
                            100 * after.lastFraction(),
                            when),
                    state.model.vms.get(before.vm()).id());
        }
    }

    /// Lets the guest work at the speed that a copy allows.
    ///
    /// @return the VM whose speed changed, -1 for none
    int apply(int vm, PreCopy copy) {
        boolean changed = state.vmCopySpeed[vm] != copy.lastFraction();
        state.vmCopySpeed[vm] = copy.lastFraction();
        return changed ? vm : -1;
    }

    /// Lets the guest work at full speed again.
    ///
    /// @return whether it was slowed
    boolean end(int vm) {
        boolean slowed = state.vmCopySpeed[vm] < 1;
        state.vmCopySpeed[vm] = 1;
        return slowed;
    }
}
