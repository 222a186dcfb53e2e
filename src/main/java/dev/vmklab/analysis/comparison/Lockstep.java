package dev.vmklab.analysis.comparison;

import dev.vmklab.analysis.Plan;
import dev.vmklab.analysis.Playback;
import dev.vmklab.analysis.Run;
import dev.vmklab.design.Objective;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Two runs on one clock: neither is ever ahead of the other by more than one event.
///
/// Not thread safe; the recordings of both may be read while it goes on.
public final class Lockstep {
    private final Playback a;
    private final Playback b;

    public Lockstep(Plan a, Plan b) {
        this.a = a.begin();
        this.b = b.begin();
    }

    /// Plays two plans from start to end and holds them against each other.
    ///
    /// @param objectives the one yardstick for both
    /// @param progress told the share that is done, 0 to 1; what it throws ends the runs there
    public static Comparison compare(Plan a, Plan b, List<Objective> objectives, DoubleConsumer progress) {
        return compare(a, b, objectives, 0, Double.POSITIVE_INFINITY, progress);
    }

    /// The same, comparing latencies and rates between two times only.
    ///
    /// @param from seconds; where nothing follows it, the whole runs are compared
    /// @param to seconds; the runs' end where that is earlier
    public static Comparison compare(
            Plan a, Plan b, List<Objective> objectives, double from, double to, DoubleConsumer progress) {
        Lockstep both = new Lockstep(a, b);
        both.runToEnd(progress);
        Run ofA = both.a.run();
        Run ofB = both.b.run();
        double end = Math.min(to, Math.min(ofA.end(), ofB.end()));
        return from < end ? Comparison.of(ofA, ofB, objectives, from, end) : Comparison.of(ofA, ofB, objectives);
    }

    public Playback a() {
        return a;
    }

    public Playback b() {
        return b;
    }

    /// Seconds up to which both have come.
    public double now() {
        return Math.min(a.simulation().now(), b.simulation().now());
    }

    /// When something happens to either next, `POSITIVE_INFINITY` when nothing more does.
    public double nextTime() {
        return Math.min(a.nextTime(), b.nextTime());
    }

    /// Carries both to the next instant at which something happens to either. Does nothing when there is none.
    public void step() {
        double next = nextTime();
        if (next < Double.POSITIVE_INFINITY) {
            a.runUntil(next, share -> {});
            b.runUntil(next, share -> {});
        }
    }

    /// Carries both to the end of their scenarios, and to the end of each one's migrations.
    ///
    /// @param progress told the share that is done, 0 to 1; what it throws ends the runs there
    public void runToEnd(DoubleConsumer progress) {
        double end = Math.max(a.simulation().end(), b.simulation().end());
        while (nextTime() <= end) {
            step();
            progress.accept(now() / end);
        }
        a.runToEnd(share -> {});
        b.runToEnd(share -> {});
        double last = Math.max(a.simulation().now(), b.simulation().now());
        a.simulation().runUntil(last);
        b.simulation().runUntil(last);
        progress.accept(1);
    }
}
