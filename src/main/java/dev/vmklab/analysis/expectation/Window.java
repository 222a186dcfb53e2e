package dev.vmklab.analysis.expectation;

import dev.vmklab.analysis.Run;
import dev.vmklab.scenario.Expectation;

/// The time that an expectation is about, within what the run lasted.
record Window(double from, double to) {
    static Window of(Expectation expectation, Run run) {
        double to = Math.min(expectation.toSeconds(), run.end());
        return new Window(Math.min(expectation.fromSeconds(), to), to);
    }

    boolean has(double time) {
        return time >= from && time <= to;
    }
}
