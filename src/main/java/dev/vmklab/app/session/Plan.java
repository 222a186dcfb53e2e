package dev.vmklab.app.session;

import dev.vmklab.design.Design;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/// What decides a run: the design it starts with, its scenario, the model's numbers, and the edits of the design that
/// were made while it played.
///
/// @param amendments in the order of their times
record Plan(Design start, Scenario scenario, Parameters parameters, List<Amendment> amendments) {
    Plan {
        amendments = List.copyOf(amendments);
    }

    /// From an instant on another design is in force.
    record Amendment(double atSeconds, Design design) {}

    /// The design in force at the end.
    Design design() {
        return amendments.isEmpty() ? start : amendments.getLast().design();
    }

    /// The same up to an instant, where another design takes over.
    Plan amended(double atSeconds, Design design) {
        List<Amendment> all = new ArrayList<>(
                amendments.stream().filter(a -> a.atSeconds() < atSeconds).toList());
        all.add(new Amendment(atSeconds, design));
        return new Plan(start, scenario, parameters, all);
    }

    /// The same with another scenario.
    Plan with(Scenario other) {
        return new Plan(start, other, parameters, amendments);
    }

    /// Carries the run to an instant, or to its last amendment where that is later.
    ///
    /// @param progress told the share that is done, 0 to 1; what it throws ends the run there
    Simulation play(double to, DoubleConsumer progress) {
        Simulation simulation = Simulation.of(start, scenario, parameters);
        for (Amendment amendment : amendments) {
            carry(simulation, amendment.atSeconds(), to, progress);
            simulation.amend(amendment.design());
        }
        carry(simulation, to, to, progress);
        return simulation;
    }

    private static void carry(Simulation simulation, double until, double to, DoubleConsumer progress) {
        while (simulation.nextEventTime() <= until) {
            simulation.step();
            progress.accept(Math.min(1, simulation.now() / Math.max(to, simulation.now())));
        }
        simulation.runUntil(until);
    }
}
