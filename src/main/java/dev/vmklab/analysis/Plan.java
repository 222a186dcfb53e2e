package dev.vmklab.analysis;

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
public record Plan(Design start, Scenario scenario, Parameters parameters, List<Amendment> amendments) {
    public Plan {
        amendments = List.copyOf(amendments);
    }

    /// From an instant on another design is in force.
    public record Amendment(double atSeconds, Design design) {}

    /// A run that nobody edits.
    public static Plan of(Design design, Scenario scenario, Parameters parameters) {
        return new Plan(design, scenario, parameters, List.of());
    }

    /// The design in force at the end.
    public Design design() {
        return designAt(Double.POSITIVE_INFINITY);
    }

    /// The design in force at an instant, whatever the scenario changes of it.
    public Design designAt(double seconds) {
        Design found = start;
        for (Amendment amendment : amendments) {
            found = amendment.atSeconds() <= seconds ? amendment.design() : found;
        }
        return found;
    }

    /// The same without the edits after an instant.
    public Plan upTo(double seconds) {
        return new Plan(
                start,
                scenario,
                parameters,
                amendments.stream().filter(a -> a.atSeconds() <= seconds).toList());
    }

    /// The same up to an instant, where another design takes over.
    public Plan amended(double atSeconds, Design design) {
        if (atSeconds <= 0) {
            return of(design, scenario, parameters);
        }
        List<Amendment> all = new ArrayList<>(
                amendments.stream().filter(a -> a.atSeconds() < atSeconds).toList());
        all.add(new Amendment(atSeconds, design));
        return new Plan(start, scenario, parameters, all);
    }

    /// The same with another scenario.
    public Plan with(Scenario other) {
        return new Plan(start, other, parameters, amendments);
    }

    /// Up to where two runs are the same, seconds: the instant of the first edit or event that only one of them has; 0
    /// where they begin otherwise, infinite where they are the same.
    public double partsFrom(Plan other) {
        return Parting.of(this, other);
    }

    /// The run at its start.
    public Playback begin() {
        return new Playback(this);
    }

    /// Carries the run to an instant, or to its last amendment where that is later.
    ///
    /// @param progress told the share that is done, 0 to 1; what it throws ends the run there
    public Simulation play(double to, DoubleConsumer progress) {
        return begin().play(to, progress);
    }

    /// Carries the run from start to end.
    ///
    /// @param progress as in [#play]
    public Run run(DoubleConsumer progress) {
        Playback playback = begin();
        playback.runToEnd(progress);
        return playback.run();
    }
}
