package dev.vmklab.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.units.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {
    @ParameterizedTest
    @CsvSource({"17.6, 5, 5", "17.6, 4, 5", "87, 5, 20", "0.087, 5, 0.02", "100, 10, 10", "101, 10, 20"})
    void valuesGoInOnesTwosAndFives(double length, int most, double step) {
        assertThat(Steps.decimal(length, most)).isCloseTo(step, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"180, 6, 30", "3600, 6, 600", "86400, 6, 21600", "0.5, 5, 0.1", "10, 20, 0.5", "1000000, 4, 259200"})
    void timesGoInSecondsMinutesAndHours(double seconds, int most, double step) {
        assertThat(Steps.time(seconds, most)).isCloseTo(step, within(1e-9));
    }

    @Test
    void ticksHaveAsManyDecimalsAsTheyNeed() {
        assertThat(TickFormat.values(new Scale(1e-3, "ms"), 0.0005).format(0.0015))
                .isEqualTo("1.5");
        assertThat(TickFormat.values(new Scale(1e9, "Gbit/s"), 5e9).format(15e9))
                .isEqualTo("15");
        assertThat(TickFormat.time(new TimeWindow(0, 180), 30).format(90.0)).isEqualTo("90 s");
        assertThat(TickFormat.time(new TimeWindow(0, 3600), 600).format(1200.0)).isEqualTo("20:00");
    }
}
