package dev.vmklab.app.session;

import dev.vmklab.simulation.Simulation;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Carries one simulation forward on a thread of its own, as far as it is asked to and no further.
///
/// Any thread may ask; the simulation itself is touched by this thread only. What it records may be read at any time.
final class Kernel implements AutoCloseable {
    /// As `Simulation#runToEnd`: how much longer than twice its scenario a run may last so that migrations can end.
    private static final double OVERTIME_SECONDS = 3600;

    private final Simulation simulation;
    private final double scenarioEnd;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private double target;
    private boolean toNextOccurrence;
    private boolean closed;
    private volatile boolean finished;
    private volatile boolean seeking;
    private volatile Optional<Throwable> failure = Optional.empty();

    private Kernel(Simulation simulation) {
        this.simulation = simulation;
        this.scenarioEnd = simulation.end();
    }

    /// @param simulation handed over: the caller does not touch it any more
    static Kernel start(Simulation simulation) {
        Kernel kernel = new Kernel(simulation);
        Thread.ofPlatform().name("vmklab-kernel").daemon().start(kernel::work);
        return kernel;
    }

    /// Asks for the run up to a time, seconds.
    void runTo(double time) {
        ask(() -> target = Math.max(target, time));
    }

    /// Asks for the run up to the next thing that happens.
    void runToNextOccurrence() {
        ask(() -> toNextOccurrence = true);
    }

    private void ask(Runnable wish) {
        lock.lock();
        try {
            wish.run();
            asked.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Whether the scenario has ended and no migration is under way.
    boolean isFinished() {
        return finished;
    }

    /// Whether it still looks for the next thing that happens.
    boolean isSeeking() {
        return seeking;
    }

    /// Why the run stopped early; empty while all is well.
    Optional<Throwable> failure() {
        return failure;
    }

    @Override
    public void close() {
        ask(() -> closed = true);
    }

    private void work() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = awaitWish() && carryOn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = Optional.of(e);
            seeking = false;
        }
    }

    private boolean awaitWish() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && target <= simulation.now() && !toNextOccurrence) {
                asked.await();
            }
            seeking = toNextOccurrence;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /// Advances to the wish or by one event, whichever is nearer, so that a closed kernel stops soon.
    private boolean carryOn() {
        double wish = wish();
        int before = simulation.recording().occurrences().size();
        double next = simulation.nextEventTime();
        double end = simulation.pendingMigrations() > 0 ? 2 * scenarioEnd + OVERTIME_SECONDS : scenarioEnd;
        if (next <= Math.min(wish, end)) {
            simulation.step();
        } else {
            simulation.runUntil(Math.min(wish, Math.max(end, simulation.now())));
        }
        boolean over =
                simulation.now() >= scenarioEnd && simulation.pendingMigrations() == 0 || simulation.now() >= end;
        if (over || simulation.recording().occurrences().size() > before) {
            found();
        }
        finished = over;
        return !over;
    }

    private double wish() {
        lock.lock();
        try {
            return toNextOccurrence ? Double.MAX_VALUE : target;
        } finally {
            lock.unlock();
        }
    }

    private void found() {
        lock.lock();
        try {
            toNextOccurrence = false;
            target = Math.max(target, simulation.now());
            seeking = false;
        } finally {
            lock.unlock();
        }
    }
}
