package dev.vmklab.scenario;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import java.util.Optional;
import java.util.stream.Collectors;

/// What must be true of a run: a statistic of a metric in a window of time is on the good side of a bound.
///
/// @param metric what is measured
/// @param scope the element that it is about; empty for all that have the metric
/// @param service the service whose bandwidth is meant; empty for all, and for other metrics
/// @param statistic what is made of the values in the window, one that the metric has
/// @param comparison which side of the bound is good
/// @param bound in the metric's unit: seconds, operations a second, bit/s, a fraction or a number
/// @param fromSeconds where the window begins, since the start of the run
/// @param toSeconds where it ends, at the latest with the run
public record Expectation(
        Id id,
        String name,
        Metric metric,
        Optional<Id> scope,
        Optional<Service> service,
        Statistic statistic,
        Comparison comparison,
        double bound,
        double fromSeconds,
        double toSeconds,
        Extras extras) {
    private static final double MAX_BOUND = 1e15;

    public Expectation {
        Check.name("name", name);
        Check.range("bound", bound, 0, MAX_BOUND);
        Check.range("fromSeconds", fromSeconds, 0, Scenario.MAX_SECONDS);
        Check.range("toSeconds", toSeconds, 0, Scenario.MAX_SECONDS);
        Check.that(
                toSeconds >= fromSeconds,
                "toSeconds is " + toSeconds + ", which is before fromSeconds, expected it at or after it");
        Check.that(
                metric.statistics().contains(statistic),
                "statistic is \"" + statistic.key() + "\", which " + metric.label() + " does not have, expected one of "
                        + metric.statistics().stream().map(Statistic::key).collect(Collectors.joining(", ")));
        Check.that(
                service.isEmpty() || metric == Metric.SERVICE_BANDWIDTH,
                "service is stated, which " + metric.label() + " does not have, expected none");
    }
}
