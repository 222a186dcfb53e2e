package dev.vmklab.design.compute;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;

/// How a VM's traffic varies around its stated rates. Without a pattern it is steady.
public sealed interface TrafficPattern {
    /// Longest interval or period, seconds: 30 days.
    double MAX_SECONDS = 30 * 86_400;

    /// Every interval another rate, lognormally distributed with the stated rate as its mean.
    ///
    /// @param intervalSeconds how long each rate holds, 0.1 to 2 592 000
    /// @param sigma standard deviation of the rate's logarithm, 0 to 3: 1 makes the 95th percentile 3.1 times the
    ///     mean, 0 is steady
    record Bursty(double intervalSeconds, double sigma, Extras extras) implements TrafficPattern {
        public Bursty {
            Check.range("intervalSeconds", intervalSeconds, 0.1, MAX_SECONDS);
            Check.range("sigma", sigma, 0, 3);
        }

        public Bursty(double intervalSeconds, double sigma) {
            this(intervalSeconds, sigma, Extras.NONE);
        }
    }

    /// The stated rate for a while, then nothing for a while.
    ///
    /// @param onSeconds 0.1 to 2 592 000
    /// @param offSeconds 0.1 to 2 592 000
    /// @param startSeconds when it is on for the first time; before that it is off
    record OnOff(double onSeconds, double offSeconds, double startSeconds, Extras extras) implements TrafficPattern {
        public OnOff {
            Check.range("onSeconds", onSeconds, 0.1, MAX_SECONDS);
            Check.range("offSeconds", offSeconds, 0.1, MAX_SECONDS);
            Check.range("startSeconds", startSeconds, 0, MAX_SECONDS);
        }

        public OnOff(double onSeconds, double offSeconds, double startSeconds) {
            this(onSeconds, offSeconds, startSeconds, Extras.NONE);
        }
    }

    /// A daily rhythm: a cosine between two factors of the stated rate.
    ///
    /// @param lowFactor at the quietest time, 0 to 100
    /// @param highFactor at the busiest time, `lowFactor` to 100
    /// @param periodSeconds 1 to 2 592 000, a day as a rule
    /// @param peakSeconds when it is busiest for the first time
    record Diurnal(double lowFactor, double highFactor, double periodSeconds, double peakSeconds, Extras extras)
            implements TrafficPattern {
        public Diurnal {
            Check.range("lowFactor", lowFactor, 0, 100);
            Check.range("highFactor", highFactor, lowFactor, 100);
            Check.range("periodSeconds", periodSeconds, 1, MAX_SECONDS);
            Check.range("peakSeconds", peakSeconds, 0, MAX_SECONDS);
        }

        public Diurnal(double lowFactor, double highFactor, double periodSeconds, double peakSeconds) {
            this(lowFactor, highFactor, periodSeconds, peakSeconds, Extras.NONE);
        }
    }
}
