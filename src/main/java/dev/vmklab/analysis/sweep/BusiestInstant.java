package dev.vmklab.analysis.sweep;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Service;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Series;

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

    /// The same of a run that was played, from what it recorded.
    ///
    /// @param end seconds, up to where it counts
    public static double of(Recording recording, double end) {
        double most = use(recording, 0);
        double at = 0;
        for (Service changing : Service.values()) {
            Series rate = recording.serviceRate(changing);
            for (int i = 0; i < rate.size() && rate.time(i) < end; i++) {
                double use = use(recording, rate.time(i));
                if (use > most || use == most && rate.time(i) < at) {
                    most = use;
                    at = rate.time(i);
                }
            }
        }
        return at;
    }

    private static double use(Simulation run) {
        return use(run.recording(), run.now());
    }

    private static double use(Recording recording, double at) {
        double use = 0;
        for (Service service : Service.values()) {
            use += recording.serviceRate(service).at(at);
        }
        return use;
    }
}
