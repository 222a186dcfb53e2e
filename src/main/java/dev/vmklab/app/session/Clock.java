package dev.vmklab.app.session;

import java.util.Optional;

/// The time that a window shows, and how it passes. Plain arithmetic: it is told how much real time went by.
///
/// It never runs ahead of what is computed by more than one step, so that a slow kernel makes the clock slow and not
/// wrong. Seconds of simulated time throughout.
final class Clock {
    /// A hitch of the display must not make the clock jump.
    private static final double LONGEST_FRAME_SECONDS = 0.1;

    private double wanted;
    private double speed = 1;
    private boolean playing;
    private Optional<Loop> loop = Optional.empty();

    double wanted() {
        return wanted;
    }

    /// Simulated seconds per second; infinite for as fast as they are computed.
    double speed() {
        return speed;
    }

    void speed(double factor) {
        speed = factor;
    }

    boolean isPlaying() {
        return playing;
    }

    void playing(boolean on) {
        playing = on;
    }

    /// A part of the run that is played over and over.
    void loop(Optional<Loop> range) {
        loop = range;
    }

    Optional<Loop> loop() {
        return loop;
    }

    /// Up to where the kernel is to go on without being asked again.
    double asked() {
        return playing && Double.isInfinite(speed) ? loop.map(Loop::to).orElse(Double.MAX_VALUE) : wanted;
    }

    void seek(double time) {
        wanted = Math.max(0, time);
    }

    /// Lets time pass.
    ///
    /// @param realSeconds since the last call
    /// @param computed up to where the run is known
    /// @param last where time stops; infinite while that is not known yet
    void pass(double realSeconds, double computed, double last) {
        if (playing && Double.isInfinite(speed)) {
            wanted = Math.max(wanted, Math.nextUp(computed));
        } else if (playing && computed >= wanted) {
            wanted += Math.min(realSeconds, LONGEST_FRAME_SECONDS) * speed;
        }
        if (playing
                && loop.isPresent()
                && Math.min(wanted, computed) >= Math.min(last, loop.get().to())) {
            wanted = loop.get().from();
        } else if (wanted >= last) {
            wanted = last;
            playing = false;
        }
    }

    /// The time to show.
    double shown(double computed) {
        return Math.min(wanted, computed);
    }
}
