package dev.vmklab.simulation.teaming;

import dev.vmklab.design.value.Id;
import dev.vmklab.network.BeaconProbing;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// When teams with beacon probing notice that beacons are missed, and that they arrive again.
public final class BeaconTimers {
    private final State state;
    private final Recorder recorder;
    private final BeaconProbing probing;
    /// Per team: what it is about to conclude.
    private final List<BeaconProbing.Verdict> coming;
    private final int[] generation;

    BeaconTimers(State state, Recorder recorder) {
        this.state = state;
        this.recorder = recorder;
        probing = BeaconProbing.of(state.model.network);
        coming = new ArrayList<>();
        for (int t = 0; t < probing.teams().size(); t++) {
            coming.add(probing.current(state.network, t));
        }
        generation = new int[coming.size()];
    }

    /// Teams of another design conclude from the beacons that arrive there; timers of the former numbers are void.
    BeaconTimers amended(State amended, Recorder newRecorder) {
        BeaconTimers timers = new BeaconTimers(amended, newRecorder);
        Arrays.fill(timers.generation, 1 + Arrays.stream(generation).max().orElse(0));
        timers.begin();
        return timers;
    }

    private BeaconTimers(BeaconTimers other, State copiedState, Recorder copiedRecorder) {
        state = copiedState;
        recorder = copiedRecorder;
        probing = other.probing;
        coming = new ArrayList<>(other.coming);
        generation = other.generation.clone();
    }

    BeaconTimers copy(State copiedState, Recorder copiedRecorder) {
        return new BeaconTimers(this, copiedState, copiedRecorder);
    }

    /// At the start of a run beacons have been missed for long.
    void begin() {
        for (int t = 0; t < generation.length; t++) {
            coming.set(t, probing.verdict(state.network, t));
            conclude(t);
        }
    }

    /// Looks which beacons arrive after elements have failed or come back.
    void observe() {
        for (int t = 0; t < generation.length; t++) {
            BeaconProbing.Verdict now = probing.verdict(state.network, t);
            if (now.equals(coming.get(t))) {
                continue;
            }
            boolean worse = now.ambiguous() || now.lost().contains(true);
            coming.set(t, now);
            generation[t]++;
            double interval = state.model.get(Parameter.TEAMING_BEACON_INTERVAL_SECONDS);
            double wait = worse ? interval * state.model.get(Parameter.TEAMING_BEACONS_MISSED) : interval;
            state.events.push(state.now + wait, EventKind.BEACONS, t, generation[t]);
        }
    }

    /// @return whether a team uses other uplinks from now on
    public boolean handle(int team, int timer) {
        return timer == generation[team] && conclude(team);
    }

    private boolean conclude(int t) {
        BeaconProbing.Verdict verdict = coming.get(t);
        BeaconProbing.Verdict before = probing.current(state.network, t);
        if (verdict.equals(before)) {
            return false;
        }
        probing.conclude(state.network, t, verdict);
        Network network = state.model.network;
        String label = probing.teams().get(t).label();
        Id host = network.host(probing.teams().get(t).host());
        String text = verdict.ambiguous()
                ? "beacon probing of " + label
                        + " cannot tell which uplink has failed: every frame leaves by all of them"
                : probing.lostVmnics(t, verdict).isEmpty()
                        ? "beacon probing of " + label + " hears all uplinks again"
                        : "beacon probing of " + label + " takes "
                                + String.join(
                                        ", ",
                                        probing.lostVmnics(t, verdict).stream()
                                                .map(v -> network.index().label(network.element(v)))
                                                .toList())
                                + " out: no other uplink hears it";
        recorder.note(Occurrence.Kind.PATH, text, host);
        return true;
    }
}
