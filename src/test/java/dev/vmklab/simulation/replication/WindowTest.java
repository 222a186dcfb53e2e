package dev.vmklab.simulation.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    /// The vendor's example: 100 GB of change. Its figures are rounded to hours.
    @ParameterizedTest
    @CsvSource({"1.544e6, 200", "10e6, 30", "100e6, 3"})
    void aHundredGigabytesTakeTheVendorsTimes(double line, double hours) {
        assertThat(Window.secondsOver(100e9, line, 0.7) / 3600).isCloseTo(hours, within(0.07 * hours));
    }

    @Test
    void theRequiredBandwidthIsTheChangeOfAWindowOverTheUsablePart() {
        assertThat(Window.requiredBitsPerSecond(2e9, 3600, 0.7)).isCloseTo(2e9 * 8 / 3600 / 0.7, within(1e-6));
    }
}
