package dev.vmklab.drawing.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMeasureTest {
    private static final TextMeasure SQUARE = (text, size, weight) -> text.length() * size;

    private static String shortened(String name, int letters) {
        return SQUARE.shortened(name, 1, Weight.REGULAR, letters);
    }

    @Test
    void aNameLosesItsDomainFirst() {
        assertThat(shortened("esx01.lab.example", 17)).isEqualTo("esx01.lab.example");
        assertThat(shortened("esx01.lab.example", 16)).isEqualTo("esx01");
    }

    @Test
    void thenItsBeginningWhichOthersShare() {
        assertThat(shortened("pod07-esx12", 6)).isEqualTo("\u2026esx12");
        assertThat(shortened("pod07-esx12", 4)).isEqualTo("\u2026x12");
    }

    @Test
    void anAddressKeepsItsDots() {
        assertThat(shortened("10.0.20.11", 6)).isEqualTo("\u202620.11");
    }

    @Test
    void nothingIsWrittenWhereNothingFits() {
        assertThat(shortened("esx01", 1)).isEmpty();
    }
}
