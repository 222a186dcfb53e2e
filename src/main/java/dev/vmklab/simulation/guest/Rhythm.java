package dev.vmklab.simulation.guest;

import dev.vmklab.design.compute.TrafficPattern;
import dev.vmklab.design.compute.TrafficPattern.Bursty;
import dev.vmklab.design.compute.TrafficPattern.Diurnal;
import dev.vmklab.design.compute.TrafficPattern.OnOff;
import dev.vmklab.simulation.random.Draws;

/// A traffic pattern as steps: step 0 begins at time 0, each step has one factor of the stated rate.
///
/// @param draws for patterns that are random
/// @param stepsPerPeriod into how many steps a daily rhythm is cut
public record Rhythm(TrafficPattern pattern, Draws draws, int stepsPerPeriod) {
    /// The factor of the stated rate in a step.
    public double factor(int step) {
        return switch (pattern) {
            case Bursty bursty -> {
                double sigma = bursty.sigma();
                yield StrictMath.exp(sigma * draws.normal(step) - sigma * sigma / 2);
            }
            case OnOff onOff -> step % 2 == 1 ? 1 : 0;
            case Diurnal diurnal -> daily(diurnal, (begins(step) + begins(step + 1)) / 2);
        };
    }

    /// When a step begins, in seconds. A step of an on/off pattern may have no length.
    public double begins(int step) {
        return switch (pattern) {
            case Bursty bursty -> step * bursty.intervalSeconds();
            case OnOff onOff -> {
                int after = Math.max(0, step - 1);
                int cycles = after / 2;
                double whole = cycles * (onOff.onSeconds() + onOff.offSeconds());
                yield step == 0 ? 0 : onOff.startSeconds() + whole + (after % 2) * onOff.onSeconds();
            }
            case Diurnal diurnal -> step * diurnal.periodSeconds() / stepsPerPeriod;
        };
    }

    /// The step that is under way at a time: the last one that has begun.
    ///
    /// @param seconds 0 or more
    public int stepAt(double seconds) {
        int step = 0;
        while (begins(step + 1) <= seconds) {
            step++;
        }
        return step;
    }

    private static double daily(Diurnal diurnal, double seconds) {
        double phase = 2 * Math.PI * (seconds - diurnal.peakSeconds()) / diurnal.periodSeconds();
        double middle = (diurnal.highFactor() + diurnal.lowFactor()) / 2;
        return middle + (diurnal.highFactor() - diurnal.lowFactor()) / 2 * StrictMath.cos(phase);
    }
}
