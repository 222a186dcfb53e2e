package dev.vmklab;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedFontTest {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Medium", "SemiBold", "Bold"})
    void digitsAreEquallyWideSoThatAChangingNumberStandsStill(String weight) throws Exception {
        Font font = load(weight);

        double[] widths = IntStream.rangeClosed('0', '9')
                .mapToDouble(digit -> width(font, Character.toString(digit)))
                .distinct()
                .toArray();

        assertThat(widths).hasSize(1);
        assertThat(widths[0]).isPositive();
        assertThat(width(font, "i")).as("letters stay proportional").isLessThan(width(font, "m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Medium", "SemiBold", "Bold"})
    void hasTheSignsOfATechnicalDrawing(String weight) throws Exception {
        assertThat(load(weight).canDisplayUpTo("äöüßéñç µs Δ ≤ ≥ ± × → ↔ … – — · • ✓ ⚠ ∞ ° Ω"))
                .as("index of the first sign the font lacks")
                .isEqualTo(-1);
    }

    private static Font load(String weight) throws Exception {
        String path = "/assets/fonts/InterTabular-" + weight + ".ttf";
        try (InputStream stream = Main.class.getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(100f);
        }
    }

    private static double width(Font font, String text) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }
}
