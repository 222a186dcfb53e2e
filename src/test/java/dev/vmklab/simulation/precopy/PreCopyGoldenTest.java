package dev.vmklab.simulation.precopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pre-copy golden tests V1 to V9 (sources: vMotion) at a constant rate.
class PreCopyGoldenTest {
    private static final double GIB = 1L << 30;
    private static final PreCopy.Rules RULES = new PreCopy.Rules(0.5, 1.3, 5, 1000);

    @ParameterizedTest(name = "V{index}: {0} GiB at {1} GB/s, {2} MB/s written")
    @CsvSource({
        "32, 1.1, 100, 2, 34.08, 0.258, false, 35.17",
        "32, 1.1, 400, 5, 48.77, 0.199, false, 50.17",
        "32, 1.1, 900, 3, 38.73, 0.250, true, 39.94",
        "32, 1.1, 2000, 3, 38.73, 0.250, true, 39.94",
        "32, 0.1375, 100, 20, 914.7, 0.428, false, 117.2",
        "32, 0.117, 50, 8, 512.3, 0.327, false, 55.85",
        "128, 2.75, 500, 3, 60.72, 0.300, false, 156.3",
        "512, 11, 1000, 2, 54.52, 0.413, false, 562.8",
        "8, 1.1, 0, 1, 7.81, 0, false, 8.0"
    })
    void copiesAsTheWorkedExample(
            double gib,
            double gigabytesPerSecond,
            double megabytesDirty,
            int rounds,
            double seconds,
            double rest,
            boolean slowed,
            double sentGib) {
        double rate = gigabytesPerSecond * 1e9;
        GuestMemory memory = new GuestMemory(gib * GIB, gib * GIB, megabytesDirty * 1e6, GuestMemory.Curve.LINEAR);
        PreCopy copy = PreCopy.start(memory, RULES);
        double time = 0;
        do {
            double round = copy.left() / rate;
            time += round;
            copy = copy.afterRound(round);
        } while (!copy.isReady(rate));
        assertThat(copy.round()).isEqualTo(rounds);
        assertThat(time).isCloseTo(seconds, within(seconds * 5e-4 + 0.005));
        assertThat(copy.left() / rate).isCloseTo(rest, within(6e-4));
        assertThat(copy.slowed()).isEqualTo(slowed);
        assertThat((copy.sent() + copy.left()) / GIB).isCloseTo(sentGib, within(sentGib * 1e-3));
    }
}
