package dev.vmklab.simulation;

import dev.vmklab.design.Design;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.recorder.Detail;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;

/// States of a run along its way, from which any instant of it is reached again: the last one before it, and a replay
/// of what happened since.
///
/// They are so many events apart, and twice as many each time that their number or their memory reaches its bound. The
/// thread that carries the run forward writes; any thread may ask.
public final class Checkpoints {
    private static final int MOST = 256;
    private static final int FEWEST = 8;
    private static final double BUDGET_BYTES = 64e6;
    private static final int FIRST_SPACING = 32;
    /// Rough sizes of what a state holds of each.
    private static final double BYTES_PER_FLOW = 250;

    private static final double BYTES_PER_LINK = 60;
    private static final double BYTES_PER_VM = 60;

    private record Checkpoint(double time, Mechanisms state) {}

    private record Amendment(double time, Design design) {}

    private final boolean verifying;
    private int spacing = FIRST_SPACING;
    private int passed;
    private volatile List<Checkpoint> kept = List.of();
    private volatile List<Amendment> amendments = List.of();

    /// What comes after each of them, which may be another scenario than the one that led there.
    private final Scenario scenario;

    Checkpoints(Scenario scenario, boolean verifying) {
        this.scenario = scenario;
        this.verifying = verifying;
    }

    /// The run has begun, anew if it had before.
    void begin(Mechanisms now) {
        spacing = FIRST_SPACING;
        passed = 0;
        amendments = List.of();
        kept = List.of(new Checkpoint(0, now.copy(Detail.NOTHING)));
    }

    /// All events of an instant are over.
    void passed(Mechanisms now) {
        passed++;
        if (passed % spacing == 0) {
            add(now);
        }
    }

    /// Somebody has given the run another design, which its scenario does not know of.
    void amended(Mechanisms now, Design design) {
        List<Amendment> all = new ArrayList<>(amendments);
        all.add(new Amendment(now.state().now, design));
        amendments = List.copyOf(all);
        add(now);
    }

    private void add(Mechanisms now) {
        List<Checkpoint> all = new ArrayList<>(kept);
        all.add(new Checkpoint(now.state().now, now.copy(Detail.NOTHING)));
        if (all.size() > most(now.state())) {
            spacing *= 2;
            List<Checkpoint> half = new ArrayList<>();
            for (int i = 0; i < all.size(); i += 2) {
                half.add(all.get(i));
            }
            all = half;
        }
        kept = List.copyOf(all);
    }

    private static double most(State state) {
        double bytes = BYTES_PER_FLOW * state.flows.slots()
                + BYTES_PER_LINK * state.model.network.linkCount()
                + BYTES_PER_VM * state.model.vms.size();
        return Math.clamp(BUDGET_BYTES / Math.max(1, bytes), FEWEST, MOST);
    }

    /// How many there are.
    public int size() {
        return kept.size();
    }

    /// An independent run in the state that this one had after all events up to an instant. It records nothing; a
    /// [Simulation#copy] of it does.
    ///
    /// @param time seconds, 0 or more; beyond what the run has reached, what it would become
    public Simulation at(double time) {
        // Amendments first: a checkpoint behind them is never older than they are.
        List<Amendment> changes = amendments;
        List<Checkpoint> all = kept;
        Checkpoint nearest = all.getFirst();
        for (Checkpoint checkpoint : all) {
            nearest = checkpoint.time() <= time ? checkpoint : nearest;
        }
        Simulation run = Simulation.resumed(nearest.state().playing(scenario), verifying);
        for (Amendment change : changes) {
            boolean follows =
                    change.time() > nearest.time() || change.time() == nearest.time() && !isIn(changes, change, run);
            if (follows && change.time() <= time) {
                run.runUntil(change.time());
                run.amend(change.design());
            }
        }
        run.runUntil(time);
        return run;
    }

    /// A run of its own that has the past of this one up to an instant and goes on from there. It knows what led there:
    /// its recording goes back to the start, and it has checkpoints.
    ///
    /// @param time seconds, within what is recorded
    /// @param chapters of this run
    public Simulation fork(double time, List<Chapter> chapters) {
        return fork(time, chapters, scenario);
    }

    /// The same with another future.
    ///
    /// @param other that has the seed and the duration of this one, and its events up to that instant
    public Simulation fork(double time, List<Chapter> chapters, Scenario other) {
        Checkpoints past = new Checkpoints(other, verifying);
        past.amendments = amendments.stream().filter(a -> a.time() <= time).toList();
        past.spacing = spacing;
        past.kept = kept.stream().filter(c -> c.time() <= time).toList();
        return past.at(time)
                .goingOn(chapters.stream().filter(c -> c.fromSeconds() <= time).toList(), past);
    }

    /// Whether the design of a run at the time of an amendment is that one already, or a later one.
    private static boolean isIn(List<Amendment> changes, Amendment change, Simulation run) {
        Design now = run.network().design();
        return changes.stream()
                .skip(changes.indexOf(change))
                .filter(c -> c.time() == change.time())
                .anyMatch(c -> c.design().equals(now));
    }
}
