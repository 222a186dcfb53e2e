package dev.vmklab.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.Dice;
import dev.vmklab.simulation.recording.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnsTest {
    private static final double END = 100;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @Test
    void aSpikeOfAMicrosecondInAnHourIsSeen() {
        Series series = new Series();
        series.append(0, 1);
        series.append(1234.5, 1000);
        series.append(1234.500001, 1);
        TimeWindow hour = new TimeWindow(0, 3600);

        double[] maxima = Columns.maxima(series, hour, 300, new int[] {0, 300});

        assertThat(Columns.largest(maxima)).isEqualTo(1000);
        assertThat(maxima[102]).isEqualTo(1000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMeansKeepTheAmountOfData(long seed) {
        Series series = walk(new Dice(seed));
        TimeWindow window = new TimeWindow(0, END);

        double[] means = Columns.means(series, window, 64, new int[] {0, 64}, 0, END);

        assertThat(Arrays.stream(means).average().orElseThrow()).isCloseTo(series.mean(0, END), within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSumGrowsWithItsParts(long seed) {
        Dice dice = new Dice(seed);
        List<Series> parts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            parts.add(walk(dice));
        }
        SeriesSum grown = new SeriesSum(parts);
        grown.upTo(END / 3);
        Series sum = grown.upTo(END);

        for (double t = 0.05; t < END; t += 0.37) {
            double time = t;
            double expected = parts.stream().mapToDouble(p -> p.at(time)).sum();
            assertThat(sum.at(t)).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void onlyWhatIsRecordedIsCovered() {
        assertThat(Columns.covered(new TimeWindow(0, 100), 50, 20, 61)).containsExactly(10, 31);
        assertThat(Columns.covered(new TimeWindow(200, 300), 50, 20, 61)).containsExactly(0, 0);
    }

    private static Series walk(Dice dice) {
        Series series = new Series();
        double time = 0;
        while (time < END) {
            series.append(time, dice.below(1000));
            time += (1 + dice.below(1000)) / 400.0;
        }
        return series;
    }
}
