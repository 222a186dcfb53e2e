package dev.vmklab.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bit/s",
        "999, 999 bit/s",
        "64000, 64.0 kbit/s",
        "9.41e9, 9.41 Gbit/s",
        "999.6e6, 1.00 Gbit/s",
        "100e9, 100 Gbit/s",
        "Infinity, unlimited",
    })
    void ratesHaveThreeDigits(double bitsPerSecond, String text) {
        assertThat(Units.rate(bitsPerSecond)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.0000365, 36.5 µs",
        "0.0684, 68.4 ms",
        "0.9999, 1.00 s",
        "80.04, 80.0 s",
        "299, 299 s",
        "300, 5 min 00 s",
        "3725, 1 h 02 min",
        "Infinity, without end",
    })
    void lengthsOfTimeGoFromMicrosecondsToHours(double seconds, String text) {
        assertThat(Units.seconds(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1.00 KiB", "17179869184, 16.0 GiB", "1e15, 909 TiB"})
    void amountsAreBinary(double bytes, String text) {
        assertThat(Units.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"99.44, 99.4 s", "725, 12:05", "3725, 1:02:05"})
    void instantsBecomeAClock(double seconds, String text) {
        assertThat(Units.instant(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.94, 94 %", "0.004, 0.4 %", "0, 0 %", "1, 100 %"})
    void sharesArePercent(double share, String text) {
        assertThat(Units.share(share)).isEqualTo(text);
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Units.seconds(0.0684)).isEqualTo("68.4 ms");
            assertThat(Units.count(1234567)).isEqualTo("1 234 567");
        } finally {
            Locale.setDefault(before);
        }
    }
}
