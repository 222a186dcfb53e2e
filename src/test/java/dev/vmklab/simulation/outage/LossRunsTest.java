package dev.vmklab.simulation.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.simulation.random.Draws;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LossRunsTest {
    private static final int SECONDS = 400;

    @Test
    void nothingLostIsNeverSilentAndEverythingLostAlwaysIs() {
        Draws draws = new Draws(1, "a b", "heartbeat");
        assertThat(LossRuns.isSilent(draws, 0, 50, 10)).isFalse();
        assertThat(LossRuns.isSilent(draws, 1, 50, 10)).isTrue();
        assertThat(LossRuns.nextChange(draws, 0, 0, 10, SECONDS)).isEqualTo(-1);
    }

    @Property(tries = 100)
    void silenceIsEverySecondOfARunThatIsLongEnough(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.3, max = 0.95) double share,
            @ForAll @IntRange(min = 1, max = 12) int length) {
        Draws draws = new Draws(seed, "a b", "heartbeat");
        boolean[] silent = new boolean[SECONDS];
        int run = 0;
        for (int s = 0; s < SECONDS; s++) {
            run = draws.uniform(s) < share ? run + 1 : 0;
            for (int back = 0; run >= length && back < run; back++) {
                silent[s - back] = true;
            }
        }
        int margin = SECONDS - 2 * length;
        int changed = -1;
        for (int s = 0; s < margin; s++) {
            assertThat(LossRuns.isSilent(draws, share, s, length)).isEqualTo(silent[s]);
            changed = changed < 0 && s > 0 && silent[s] != silent[0] ? s : changed;
        }
        if (changed > 0) {
            assertThat(LossRuns.nextChange(draws, share, 0, length, SECONDS)).isEqualTo(changed);
        }
    }
}
