package dev.vmklab.app.insight;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.Design;
import dev.vmklab.design.Objective;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.function.DoubleConsumer;

/// What is looked into: a design with a scenario, from its start.
public record Subject(Design design, Scenario scenario, Parameters parameters, List<Objective> objectives) {
    public Subject {
        objectives = List.copyOf(objectives);
    }

    Simulation start() {
        return Simulation.of(design, scenario, parameters);
    }

    Run run(DoubleConsumer progress) {
        return Run.of(design, scenario, parameters, progress);
    }
}
