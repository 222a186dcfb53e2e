package dev.vmklab.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "RATE, 1e10, 10 Gbit/s",
        "RATE, 9.41e9, 9.41 Gbit/s",
        "RATE, 0, 0 bit/s",
        "RATE, 1234567, 1234.567 kbit/s",
        "BYTES, 68719476736, 64 GiB",
        "BYTES, 1500, 1500 B",
        "SECONDS, 0.005, 5 ms",
        "SECONDS, 90, 1.5 min",
        "PER_SECOND, 5000, 5000 /s"
    })
    void writesTheShortestTextThatMeansTheSame(Quantity quantity, double value, String text) {
        assertThat(quantity.text(value)).isEqualTo(text);
        assertThat(quantity.parse(text, quantity.units().getFirst())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "RATE, 10g, 1e10",
        "RATE, 25 Gbps, 2.5e10",
        "RATE, '2,5 Gbit/s', 2.5e9",
        "RATE, '10,000 mbit/s', 1e10",
        "RATE, 100 m, 1e8",
        "BYTES, 64 gb, 68719476736",
        "BYTES, 4 KiB, 4096",
        "SECONDS, 250 us, 0.00025",
        "SECONDS, 2 m, 0.002",
        "PER_SECOND, 100, 100"
    })
    void understandsWhatPeopleType(Quantity quantity, String text, double value) {
        assertThat(quantity.parse(text, quantity.units().getFirst())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "10 parsec", "1.2.3 g", "--5"})
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> Quantity.RATE.parse(text, Quantity.RATE.units().getFirst()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a number with");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 12, 999, 1e3, 1.5e3, 123456789, 4e10, 1e12, 0.1, 3.3333333333333335})
    void whatItWritesItReads(double value) {
        for (Quantity quantity : Quantity.values()) {
            assertThat(quantity.parse(quantity.text(value), quantity.units().getFirst()))
                    .isCloseTo(value, org.assertj.core.data.Percentage.withPercentage(1e-9));
        }
    }
}
