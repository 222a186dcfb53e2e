package dev.vmklab.simulation.vsan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResyncThrottleTest {
    private static final ResyncThrottle THROTTLE = new ResyncThrottle(1000, 0.2, 0.1, 0.005, 0.003);

    @Test
    void highLatencyHalvesTheBandwidthDownToTheFloor() {
        double present = 1000;
        double[] seen = new double[4];
        for (int i = 0; i < seen.length; i++) {
            present = THROTTLE.after(present, 0.02);
            seen[i] = present;
        }
        assertThat(seen).containsExactly(500, 250, 200, 200);
    }

    @Test
    void lowLatencyRaisesItInStepsAndBetweenTheWatermarksItStays() {
        assertThat(THROTTLE.after(200, 0.001)).isEqualTo(300);
        assertThat(THROTTLE.after(200, 0.004)).isEqualTo(200);
        assertThat(THROTTLE.after(960, 0)).isEqualTo(1000);
    }

    /// Six terabytes over 25 Gbit/s at 30 %: about 1.8 hours.
    @Test
    void aHostIsRebuiltInTheTimeOfTheReferenceDesign() {
        assertThat(6e12 / (25e9 * 0.3 / 8) / 3600).isCloseTo(1.8, within(0.05));
    }
}
