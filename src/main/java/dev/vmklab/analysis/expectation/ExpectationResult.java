package dev.vmklab.analysis.expectation;

import dev.vmklab.scenario.Expectation;
import java.util.Optional;

/// How a run stands against an expectation.
///
/// @param value in the metric's unit; empty when there was nothing to measure, which keeps no expectation
/// @param at the instant that decides, seconds
/// @param sentence what was expected, what it came to, when, and by how much it failed
public record ExpectationResult(
        Expectation expectation, boolean kept, Optional<Double> value, double at, String sentence) {}
