package dev.vmklab.simulation.recorder;

import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.VmPlace;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;

/// Records where VMs run, from what they did before.
final class PlaceRecorder {
    private final State state;
    private final Recording recording;
    private final int[] known;

    PlaceRecorder(State state, Recording recording) {
        this.state = state;
        this.recording = recording;
        known = state.vmHost.clone();
    }

    void record() {
        for (int vm = Arrays.mismatch(state.vmHost, known); vm >= 0; vm = Arrays.mismatch(state.vmHost, known)) {
            recording
                    .places()
                    .append(
                            state.now,
                            new VmPlace(state.model.vms.get(vm).id(), name(known[vm]), name(state.vmHost[vm])));
            known[vm] = state.vmHost[vm];
        }
    }

    private String name(int host) {
        return host < 0 ? "" : state.model.hostName(host);
    }
}
