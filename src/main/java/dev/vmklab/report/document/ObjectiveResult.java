package dev.vmklab.report.document;

import java.util.Optional;

/// An objective and how the run stood against it.
///
/// @param metric what is measured, with its unit
/// @param scope the name of the element it is about; absent for all
/// @param atMost the bound, in the metric's unit
/// @param worst the worst value; absent where nothing was measured or a migration did not succeed
/// @param worstOf what that value belongs to
public record ObjectiveResult(
        String name,
        String metric,
        Optional<String> scope,
        double atMost,
        Judgement judgement,
        Optional<Double> worst,
        Optional<String> worstOf) {}
