package dev.vmklab.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockTest {
    private static final double FRAME = 1.0 / 64;
    private static final double OPEN_END = Double.POSITIVE_INFINITY;

    private final Clock clock = new Clock();

    @Test
    void standsUntilItPlays() {
        clock.pass(FRAME, 10, OPEN_END);

        assertThat(clock.wanted()).isZero();
    }

    @Test
    void passesByItsSpeed() {
        clock.playing(true);
        clock.speed(8);
        clock.pass(FRAME, 10, OPEN_END);

        assertThat(clock.wanted()).isEqualTo(8 * FRAME);
    }

    @Test
    void doesNotJumpAfterAHitchOfTheDisplay() {
        clock.playing(true);
        clock.pass(30, 100, OPEN_END);

        assertThat(clock.wanted()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void waitsForAKernelThatIsBehind() {
        clock.playing(true);
        clock.speed(10);
        clock.pass(0.1, 0, OPEN_END);
        clock.pass(0.1, 0.25, OPEN_END);

        assertThat(clock.wanted()).isEqualTo(1);
        assertThat(clock.shown(0.25)).isEqualTo(0.25);
    }

    @Test
    void stopsAtTheEnd() {
        clock.playing(true);
        clock.seek(9.95);
        clock.pass(0.1, 10, 10);

        assertThat(clock.wanted()).isEqualTo(10);
        assertThat(clock.isPlaying()).isFalse();
    }

    @Test
    void neverGoesBeforeTheStart() {
        clock.seek(-3);

        assertThat(clock.wanted()).isZero();
    }

    @Test
    void followsTheKernelWhenItPlaysAsFastAsPossible() {
        clock.playing(true);
        clock.speed(Double.POSITIVE_INFINITY);
        clock.pass(FRAME, 42, OPEN_END);

        assertThat(clock.shown(42)).isEqualTo(42);
        assertThat(clock.asked()).isEqualTo(Double.MAX_VALUE);

        clock.pass(FRAME, 60, 60);

        assertThat(clock.wanted()).isEqualTo(60);
        assertThat(clock.isPlaying()).isFalse();
    }

    @Test
    void goesBackToTheStartOfALoopWhenItsEndIsShown() {
        clock.loop(Optional.of(new Loop(2, 5)));
        clock.playing(true);
        clock.seek(4.99);
        clock.pass(0.1, 100, OPEN_END);

        assertThat(clock.wanted()).isEqualTo(2);
        assertThat(clock.isPlaying()).isTrue();
    }

    @Test
    void aLoopAtTheEndOfTheRunGoesOn() {
        clock.loop(Optional.of(new Loop(2, 10)));
        clock.playing(true);
        clock.seek(9.99);
        clock.pass(0.1, 10, 10);

        assertThat(clock.wanted()).isEqualTo(2);
        assertThat(clock.isPlaying()).isTrue();
    }
}
