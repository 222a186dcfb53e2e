package dev.vmklab.app.ui;

import java.util.Optional;

/// Does something once nobody has asked for it for a short while. FX thread only.
public final class Delay {
    private static final long NANOS = 200_000_000L;

    private Optional<Runnable> waiting = Optional.empty();
    private long due = -1;

    /// Asks for it. What was asked for before is forgotten.
    public void soon(Runnable what) {
        waiting = Optional.of(what);
        due = -1;
    }

    public void forget() {
        waiting = Optional.empty();
    }

    /// Does what waits at once.
    public void flush() {
        Optional<Runnable> what = waiting;
        waiting = Optional.empty();
        what.ifPresent(Runnable::run);
    }

    /// Whether something waits.
    public boolean isWaiting() {
        return waiting.isPresent();
    }

    /// Called once a frame.
    ///
    /// @param now of the display's clock, nanoseconds
    public void pulse(long now) {
        if (waiting.isEmpty()) {
            return;
        }
        if (due < 0) {
            due = now + NANOS;
        } else if (now >= due) {
            flush();
        }
    }
}
