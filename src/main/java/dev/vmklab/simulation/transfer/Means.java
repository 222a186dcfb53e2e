package dev.vmklab.simulation.transfer;

import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.state.State;

/// What a source of bulk transfers works with, of one run: another one after a copy or an amendment.
public record Means(State state, Recorder recorder, Transfers transfers) {}
