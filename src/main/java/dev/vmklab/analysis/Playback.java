package dev.vmklab.analysis;

import dev.vmklab.simulation.Simulation;
import java.util.function.DoubleConsumer;

/// A run that is carried forward by its plan, amendments included. Not thread safe; its recordings may be read from
/// other threads.
public final class Playback {
    private final Plan plan;
    private final Simulation simulation;
    private int amended;

    Playback(Plan plan) {
        this.plan = plan;
        simulation = Simulation.of(plan.start(), plan.scenario(), plan.parameters());
    }

    /// Goes on with a run that has been carried by the plan so far.
    Playback(Plan plan, Simulation simulation) {
        this.plan = plan;
        this.simulation = simulation;
        amended = (int) plan.amendments().stream()
                .filter(a -> a.atSeconds() <= simulation.now())
                .count();
    }

    public Plan plan() {
        return plan;
    }

    /// The run as it is now. Whoever carries it on by itself leaves the plan.
    public Simulation simulation() {
        return simulation;
    }

    /// When something happens next: an event or an amendment; `POSITIVE_INFINITY` when nothing more does.
    public double nextTime() {
        return Math.min(simulation.nextEventTime(), nextAmendment());
    }

    private double nextAmendment() {
        return amended < plan.amendments().size()
                ? plan.amendments().get(amended).atSeconds()
                : Double.POSITIVE_INFINITY;
    }

    /// Carries the run to the next instant at which something happens. An amendment comes after the events of its
    /// instant.
    public void step() {
        if (simulation.nextEventTime() <= nextAmendment()) {
            simulation.step();
        } else {
            simulation.runUntil(nextAmendment());
            simulation.amend(plan.amendments().get(amended).design());
            amended++;
        }
    }

    /// Carries the run to an instant.
    ///
    /// @param progress told the share that is done, 0 to 1; what it throws ends the run there
    public void runUntil(double seconds, DoubleConsumer progress) {
        while (nextTime() <= seconds) {
            step();
            progress.accept(seconds > 0 ? Math.min(1, simulation.now() / seconds) : 1);
        }
        simulation.runUntil(seconds);
    }

    /// Carries the run to an instant, or to its last amendment where that is later.
    ///
    /// @param progress as in [#runUntil]
    Simulation play(double to, DoubleConsumer progress) {
        double last = plan.amendments().isEmpty()
                ? to
                : Math.max(to, plan.amendments().getLast().atSeconds());
        runUntil(last, progress);
        return simulation;
    }

    /// Carries the run to the end of its scenario, and beyond it until migrations under way have ended.
    ///
    /// @param progress as in [#runUntil]
    public void runToEnd(DoubleConsumer progress) {
        while (amended < plan.amendments().size() && nextTime() <= simulation.end()) {
            step();
            progress.accept(simulation.now() / simulation.end());
        }
        simulation.runToEnd(progress);
    }

    /// What has been played so far, as a run.
    public Run run() {
        return Run.of(plan, simulation);
    }
}
