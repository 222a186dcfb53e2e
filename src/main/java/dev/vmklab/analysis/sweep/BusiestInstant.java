package dev.vmklab.analysis.sweep;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Service;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;

/// When a failure would be worst timed: where a scenario uses most bandwidth.
public final class BusiestInstant {
    private BusiestInstant() {}

    /// The first instant at which all services together use most, seconds; 0 where nothing ever changes.
    public static double of(Design design, Scenario scenario, Parameters parameters) {
        Simulation run = Simulation.of(design, scenario, parameters).copyForOutcome();
        double most = use(run);
        double at = 0;
        while (run.nextEventTime() < run.end()) {
            run.step();
            double use = use(run);
            if (use > most) {
                most = use;
                at = run.now();
            }
        }
        return at;
    }

    private static double use(Simulation run) {
        double use = 0;
        for (Service service : Service.values()) {
            use += run.recording().serviceRate(service).at(run.now());
        }
        return use;
    }
}
