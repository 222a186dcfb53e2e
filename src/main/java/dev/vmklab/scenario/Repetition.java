package dev.vmklab.scenario;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;

/// How an event comes again.
///
/// @param everySeconds from one time to the next, 0.001 to 10 000 000
/// @param times how often it comes again after the first time, 1 to 10 000
public record Repetition(double everySeconds, int times, Extras extras) {
    public static final int MAX_TIMES = 10_000;
    private static final double MIN_SECONDS = 1e-3;

    public Repetition {
        Check.range("everySeconds", everySeconds, MIN_SECONDS, Scenario.MAX_SECONDS);
        Check.range("times", times, 1, MAX_TIMES);
    }

    public Repetition(double everySeconds, int times) {
        this(everySeconds, times, Extras.NONE);
    }
}
