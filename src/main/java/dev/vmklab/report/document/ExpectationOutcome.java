package dev.vmklab.report.document;

import java.util.Optional;

/// How the run stood against an expectation of its scenario.
///
/// @param metric what is measured
/// @param scope the name of the element it is about; absent for all
/// @param statistic what is made of the values in the window
/// @param comparison which side of the bound is good
/// @param bound in the metric's unit
/// @param value in the same unit; absent where there was nothing to measure
/// @param atSeconds the instant that decides
/// @param text the same in one sentence
public record ExpectationOutcome(
        String name,
        String metric,
        Optional<String> scope,
        String statistic,
        String comparison,
        double bound,
        Judgement judgement,
        Optional<Double> value,
        double atSeconds,
        String text) {}
