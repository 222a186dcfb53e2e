package dev.vmklab.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.simulation.queueing.Latency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentileTableTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.31, 1, 1.7, 4, 17, 250, 1e4, 3e6})
    void isWithinAThousandthOfTheExactQuantile(double shape) {
        double mean = 0.04;
        Latency latency = new Latency(0.001, mean, mean * mean / shape);

        assertThat(PercentileTable.P50.of(latency)).isCloseTo(latency.quantile(0.5), within(1e-3 * latency.total()));
        assertThat(PercentileTable.P95.of(latency)).isCloseTo(latency.quantile(0.95), within(2e-3 * latency.total()));
        assertThat(PercentileTable.P99.of(latency)).isCloseTo(latency.quantile(0.99), within(2e-3 * latency.total()));
    }

    @Test
    void aLatencyWithoutChanceIsItsOwnPercentile() {
        assertThat(PercentileTable.P99.of(new Latency(0.001, 0.002, 0))).isEqualTo(0.003);
    }
}
