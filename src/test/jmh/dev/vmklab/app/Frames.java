package dev.vmklab.app;

import dev.vmklab.app.ui.Pulse;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Plays a gesture, one step a frame, and takes the time: what the program does in a frame from the event to the end of
/// the scene's layout, and how far frames are apart, which holds the painting as well.
final class Frames {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Scene scene;
    private final Pulse pulse;

    Frames(Scene scene, Pulse pulse) {
        this.scene = scene;
        this.pulse = pulse;
    }

    /// Times in milliseconds.
    ///
    /// @param own what the program did in a frame, sorted
    /// @param apart how far frames are apart, sorted
    /// @param inOrder what the program did, by frame
    /// @param apartInOrder how far a frame was from the next, by frame
    record Times(double[] own, double[] apart, double[] inOrder, double[] apartInOrder) {
        /// From the beginning of the first frame to the end of one, without its painting.
        double sum(int frame) {
            double sum = inOrder[frame];
            for (int i = 0; i < frame; i++) {
                sum += apartInOrder[i];
            }
            return sum;
        }

        static double percentile(double[] sorted, double p) {
            return sorted[(int) Math.min(sorted.length - 1, Math.ceil(p * sorted.length))];
        }

        @Override
        public String toString() {
            return "own p50 %5.1f p95 %5.1f max %6.1f | frame p50 %5.1f p95 %5.1f max %6.1f ms"
                    .formatted(
                            percentile(own, 0.5),
                            percentile(own, 0.95),
                            own[own.length - 1],
                            percentile(apart, 0.5),
                            percentile(apart, 0.95),
                            apart[apart.length - 1]);
        }
    }

    /// Carries out steps from 0 on the FX thread, each in a frame of its own, and waits for the last.
    Times of(int steps, IntConsumer step) throws InterruptedException {
        double[] own = new double[steps];
        double[] apart = new double[steps];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> new Play(steps, step, own, apart, done).begin());
        done.await();
        double[] sortedOwn = own.clone();
        double[] sortedApart = apart.clone();
        Arrays.sort(sortedOwn);
        Arrays.sort(sortedApart);
        return new Times(sortedOwn, sortedApart, own, apart);
    }

    private final class Play extends AnimationTimer {
        private final int steps;
        private final IntConsumer step;
        private final double[] own;
        private final double[] apart;
        private final CountDownLatch done;
        private final Runnable afterLayout = this::laidOut;
        private int at = -1;
        private long began;

        Play(int steps, IntConsumer step, double[] own, double[] apart, CountDownLatch done) {
            this.steps = steps;
            this.step = step;
            this.own = own;
            this.apart = apart;
            this.done = done;
        }

        void begin() {
            pulse.stop();
            scene.addPostLayoutPulseListener(afterLayout);
            start();
        }

        @Override
        public void handle(long now) {
            long before = began;
            began = System.nanoTime();
            if (at >= 0) {
                apart[at] = (began - before) / NANOS_PER_MILLI;
            }
            if (++at < steps) {
                step.accept(at);
                pulse.beat(now);
            } else {
                stop();
                scene.removePostLayoutPulseListener(afterLayout);
                pulse.start();
                done.countDown();
            }
        }

        private void laidOut() {
            if (at >= 0 && at < steps) {
                own[at] = (System.nanoTime() - began) / NANOS_PER_MILLI;
            }
        }
    }
}
