package dev.vmklab.analysis;

import dev.vmklab.design.Design;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Chapter;
import dev.vmklab.simulation.Checkpoints;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Recording;
import java.util.function.DoubleConsumer;

/// A finished run with what it was made from, so that any instant of it can be visited again.
///
/// @param end seconds; the scenario's end, or later when migrations took longer
/// @param checkpoints from which any instant is visited again
public record Run(
        Design design,
        Scenario scenario,
        Parameters parameters,
        Network network,
        Recording recording,
        double end,
        Checkpoints checkpoints) {
    /// Carries a scenario out from start to end.
    public static Run of(Design design, Scenario scenario, Parameters parameters) {
        return of(design, scenario, parameters, share -> {});
    }

    /// The same, telling how far it is.
    ///
    /// @param progress told the share that is done, 0 to 1; what it throws ends the run
    public static Run of(Design design, Scenario scenario, Parameters parameters, DoubleConsumer progress) {
        Simulation simulation = Simulation.of(design, scenario, parameters);
        simulation.runToEnd(progress);
        return of(design, scenario, parameters, simulation);
    }

    /// A run that someone else has carried forward, up to where it is.
    ///
    /// @param simulation no copy of another one
    public static Run of(Design design, Scenario scenario, Parameters parameters, Simulation simulation) {
        return new Run(
                design,
                scenario,
                parameters,
                simulation.network(),
                simulation.recording(),
                simulation.now(),
                simulation
                        .checkpoints()
                        .orElseThrow(() -> new IllegalArgumentException("a copy has no checkpoints of its own")));
    }

    /// A run with amendments that someone else has carried forward.
    ///
    /// @param simulation as the plan has it
    public static Run of(Plan plan, Simulation simulation) {
        return of(simulation.network().design(), plan.scenario(), plan.parameters(), simulation);
    }

    /// The part of a run in which one network is in force.
    ///
    /// @param chapter of a run that may go on meanwhile in another thread
    public static Run of(Plan plan, Chapter chapter, Checkpoints checkpoints) {
        return new Run(
                chapter.network().design(),
                plan.scenario(),
                plan.parameters(),
                chapter.network(),
                chapter.recording(),
                chapter.recording().until(),
                checkpoints);
    }

    /// The state at an instant, in well under a second. It records nothing.
    public Simulation at(double seconds) {
        return checkpoints.at(seconds);
    }
}
