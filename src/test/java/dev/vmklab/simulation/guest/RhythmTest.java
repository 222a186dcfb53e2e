package dev.vmklab.simulation.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.compute.TrafficPattern;
import dev.vmklab.simulation.random.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Draws DRAWS = new Draws(7, "app01", "VM traffic 0");

    @Test
    void burstsKeepTheStatedRateAsTheirMeanAndHaveTheLognormalPercentile() {
        Rhythm rhythm = new Rhythm(new TrafficPattern.Bursty(10, 1), DRAWS, 96);
        double[] factors =
                IntStream.range(0, 200_000).mapToDouble(rhythm::factor).sorted().toArray();
        assertThat(Arrays.stream(factors).average().orElseThrow()).isCloseTo(1, within(0.02));
        assertThat(factors[190_000]).isCloseTo(StrictMath.exp(1.645 - 0.5), within(0.06));
    }

    @Test
    void drawsDependOnSeedElementPurposeAndCounterOnly() {
        assertThat(DRAWS.uniform(3)).isEqualTo(new Draws(7, "app01", "VM traffic 0").uniform(3));
        assertThat(new double[] {
                    DRAWS.uniform(3),
                    DRAWS.uniform(4),
                    new Draws(8, "app01", "VM traffic 0").uniform(3),
                    new Draws(7, "app02", "VM traffic 0").uniform(3),
                    new Draws(7, "app01", "VM traffic 1").uniform(3)
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void onOffBeginsAtItsStartAndAlternates() {
        Rhythm rhythm = new Rhythm(new TrafficPattern.OnOff(20, 40, 5), DRAWS, 96);
        assertThat(IntStream.range(0, 6).mapToDouble(rhythm::begins).toArray()).containsExactly(0, 5, 25, 65, 85, 125);
        assertThat(IntStream.range(0, 5).mapToDouble(rhythm::factor).toArray()).containsExactly(0, 1, 0, 1, 0);
    }

    @Property
    void aDailyRhythmStaysBetweenItsFactorsAndRepeats(
            @ForAll @DoubleRange(min = 0, max = 86_400) double peak, @ForAll @IntRange(min = 0, max = 500) int step) {
        Rhythm rhythm = new Rhythm(new TrafficPattern.Diurnal(0.3, 1.5, 86_400, peak), DRAWS, 96);
        assertThat(rhythm.factor(step)).isBetween(0.3, 1.5);
        assertThat(rhythm.factor(step)).isCloseTo(rhythm.factor(step + 96), within(1e-9));
        assertThat(rhythm.begins(step + 1) - rhythm.begins(step)).isCloseTo(900, within(1e-6));
    }
}
