package dev.vmklab.analysis.expectation;

import java.util.Optional;

/// What an expectation's metric came to.
///
/// @param value in the metric's unit; empty when the run has nothing to measure it by
/// @param at the instant that decides, seconds: of the extreme value, of the last case, or the end of the window
/// @param about what the value belongs to, or why there is none; may be empty
record Measured(Optional<Double> value, double at, String about) {
    static Measured of(double value, double at, String about) {
        return new Measured(Optional.of(value), at, about);
    }

    static Measured nothing(String why) {
        return new Measured(Optional.empty(), 0, why);
    }
}
