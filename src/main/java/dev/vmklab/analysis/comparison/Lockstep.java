package dev.vmklab.analysis.comparison;

import dev.vmklab.simulation.Simulation;
import java.util.function.DoubleConsumer;

/// Two runs on one clock: neither is ever ahead of the other by more than one event.
///
/// Not thread safe; the recordings of both may be read while it goes on.
public final class Lockstep {
    private final Simulation a;
    private final Simulation b;

    /// @param a at the same time as `b`
    public Lockstep(Simulation a, Simulation b) {
        this.a = a;
        this.b = b;
    }

    public Simulation a() {
        return a;
    }

    public Simulation b() {
        return b;
    }

    /// Seconds up to which both have come.
    public double now() {
        return Math.min(a.now(), b.now());
    }

    /// When the next event of either is due, `POSITIVE_INFINITY` when nothing more happens.
    public double nextEventTime() {
        return Math.min(a.nextEventTime(), b.nextEventTime());
    }

    /// Carries both to the next instant at which something happens to either. Does nothing when there is none.
    public void step() {
        double next = nextEventTime();
        if (next < Double.POSITIVE_INFINITY) {
            a.runUntil(next);
            b.runUntil(next);
        }
    }

    /// Carries both to the end of their scenarios, and to the end of each one's migrations.
    ///
    /// @param progress told the share that is done, 0 to 1; what it throws ends the runs there
    public void runToEnd(DoubleConsumer progress) {
        double end = Math.max(a.end(), b.end());
        while (nextEventTime() <= end) {
            step();
            progress.accept(now() / end);
        }
        a.runToEnd();
        b.runToEnd();
        double last = Math.max(a.now(), b.now());
        a.runUntil(last);
        b.runUntil(last);
        progress.accept(1);
    }
}
