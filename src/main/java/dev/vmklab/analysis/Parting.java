package dev.vmklab.analysis;

import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Where two plans part: up to there their runs are the same.
final class Parting {
    private Parting() {}

    /// One time of an event.
    private record Step(double atSeconds, Happening happening) {}

    /// The instant of the first edit or event that only one of them has; 0 where they begin otherwise, infinite where
    /// they are the same.
    static double of(Plan a, Plan b) {
        boolean alike = a.start().equals(b.start())
                && a.parameters().equals(b.parameters())
                && a.scenario().seed() == b.scenario().seed()
                && a.scenario().durationSeconds() == b.scenario().durationSeconds();
        if (!alike) {
            return 0;
        }
        return Math.min(
                first(a.amendments(), b.amendments(), Plan.Amendment::atSeconds),
                first(steps(a.scenario()), steps(b.scenario()), Step::atSeconds));
    }

    private static <T> double first(List<T> a, List<T> b, ToDoubleFunction<T> at) {
        int i = 0;
        while (i < a.size() && i < b.size() && a.get(i).equals(b.get(i))) {
            i++;
        }
        double inA = i < a.size() ? at.applyAsDouble(a.get(i)) : Double.POSITIVE_INFINITY;
        double inB = i < b.size() ? at.applyAsDouble(b.get(i)) : Double.POSITIVE_INFINITY;
        return Math.min(inA, inB);
    }

    /// What happens, in the order in which it happens.
    private static List<Step> steps(Scenario scenario) {
        List<Step> steps = new ArrayList<>();
        for (TimedEvent event : scenario.events()) {
            for (int i = 0; i < event.count(); i++) {
                steps.add(new Step(event.time(i), event.happening()));
            }
        }
        steps.sort(Comparator.comparingDouble(Step::atSeconds));
        return steps;
    }
}
