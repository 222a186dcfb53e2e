package dev.vmklab.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// The beat of one window: once a frame it calls everyone who shows something that changes, in the order in which they
/// joined. FX thread only.
public final class Pulse {
    /// How much before its time a listener may be called, nanoseconds: half a frame.
    private static final long EARLY = 8_000_000L;

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

    /// Calls a listener so often, on the frames nearest to when it is due: with a frame that comes a little early it is
    /// not put off to the next one.
    ///
    /// @param perSecond how often at most
    public void onBeat(int perSecond, Runnable listener) {
        long period = 1_000_000_000L / perSecond;
        long[] due = {Long.MIN_VALUE / 2};
        onBeat(now -> {
            if (now >= due[0] - EARLY) {
                due[0] = Math.max(due[0], now - period) + period;
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
