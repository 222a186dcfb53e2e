package dev.vmklab.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// The beat of one window: once a frame it calls everyone who shows something that changes, in the order in which they
/// joined. FX thread only.
public final class Pulse {
    private final List<LongConsumer> listeners = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            beat(now);
        }
    };

    /// @param listener called with the display's clock in nanoseconds
    public void onBeat(LongConsumer listener) {
        listeners.add(listener);
    }

    /// Calls a listener at most so often.
    ///
    /// @param perSecond how often at most
    public void onBeat(int perSecond, Runnable listener) {
        long least = 1_000_000_000L / perSecond;
        long[] last = {Long.MIN_VALUE / 2};
        onBeat(now -> {
            if (now - last[0] >= least) {
                last[0] = now;
                listener.run();
            }
        });
    }

    public void start() {
        timer.start();
    }

    public void stop() {
        timer.stop();
    }

    /// One frame, as the toolkit would call it.
    public void beat(long now) {
        listeners.forEach(l -> l.accept(now));
    }
}
