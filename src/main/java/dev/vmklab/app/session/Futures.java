package dev.vmklab.app.session;

import dev.vmklab.analysis.Plan;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.Design;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;

/// Prepares the runs of a session in the background: new ones, and others that branch off from what is known of one.
/// Until a run is there, what its tab showed before stays. FX thread only.
public final class Futures {
    private final Session session;
    private final UiTasks tasks;

    Futures(Session session, UiTasks tasks) {
        this.session = session;
        this.tasks = tasks;
    }

    /// Starts a new run in the place of the shown one, and shows it as soon as it has come to an instant.
    ///
    /// @param at where the clock starts, seconds
    public void load(Design design, Scenario scenario, Parameters parameters, double at) {
        Plan plan = Plan.of(design, scenario, parameters);
        session.goTo(at);
        prepare(session.shownProperty().get(), plan, at, plan::play, () -> startAgainAt(at));
    }

    /// Starts a run anew that need not be the shown one any more.
    public void restart(LiveRun live, Design design, Scenario scenario, Parameters parameters) {
        Plan plan = Plan.of(design, scenario, parameters);
        prepare(live, plan, 0, plan::play, () -> {});
    }

    /// Shows another run beside the others, carried to an instant.
    public LiveRun open(String name, Plan plan, double at) {
        LiveRun other = new LiveRun(name, true);
        session.goTo(at);
        prepare(other, plan, at, plan::play, () -> startAgainAt(at));
        session.add(other);
        session.show(other);
        return other;
    }

    /// Forks the shown run at the instant that is shown, and shows the fork. It has the past of its parent and a future
    /// of its own; the parent goes on as it was.
    ///
    /// @param scenario what happens in the fork; where it is another one than the parent's, it counts from the start
    /// @param design in force from now on
    public LiveRun fork(String name, Scenario scenario, Design design) {
        LiveRun parent = session.shownProperty().get();
        LiveRun fork = new LiveRun(name, true);
        fork.inherit(parent);
        session.add(fork);
        branch(parent, fork, session.time(), scenario, design);
        session.show(fork);
        return fork;
    }

    /// Goes on with another scenario or another design from an instant. What was known of later instants is given up.
    ///
    /// @param at seconds, within what is known
    public void goOn(LiveRun live, double at, Scenario scenario, Design design) {
        branch(live, live, at, scenario, design);
    }

    private void branch(LiveRun from, LiveRun in, double at, Scenario scenario, Design design) {
        from.plan().ifPresent(before -> {
            Plan past = before.with(scenario).upTo(at);
            Plan next = design.equals(past.design()) ? past : past.amended(at, design);
            prepare(in, next, at, from.branch(next), () -> {});
        });
    }

    /// @param whenShown once it is there, if it is the shown one
    private void prepare(LiveRun live, Plan plan, double at, LiveRun.Way way, Runnable whenShown) {
        int load = live.awaits(plan);
        live.loadedBy(tasks.run(
                "Preparing " + plan.scenario().name(),
                progress -> way.to(at, progress),
                simulation -> {
                    if (live.waitsFor(load)) {
                        begin(live, simulation, at, whenShown);
                    }
                },
                session::failed,
                () -> {}));
    }

    /// What played meanwhile was the run before it. A clock that stands still has been put where it stands.
    private void startAgainAt(double seconds) {
        if (session.playingProperty().get()) {
            session.goTo(seconds);
        }
    }

    private void begin(LiveRun live, Simulation simulation, double at, Runnable whenShown) {
        live.begin(simulation, at);
        if (live == session.shownProperty().get()) {
            session.begun();
            whenShown.run();
        }
        session.update();
    }
}
