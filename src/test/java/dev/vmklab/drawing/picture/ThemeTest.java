package dev.vmklab.drawing.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.design.value.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
    static Stream<Theme> themes() {
        return Stream.of(Theme.light(), Theme.dark());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void serviceHuesStandOutFromEveryGround(Theme theme) {
        for (Service service : Service.values()) {
            for (Role ground : List.of(Role.CANVAS, Role.FRAME, Role.BAND, Role.CHIP, Role.ZONE)) {
                assertContrast(theme, Role.of(service), ground, 3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyTextIsLegibleWhereItStands(Theme theme) {
        for (Service service : Service.values()) {
            assertContrast(theme, Role.on(service), Role.of(service), 4.5);
        }
        for (Role ground : List.of(Role.CANVAS, Role.FRAME, Role.BAND, Role.CHIP, Role.ZONE, Role.PORT)) {
            assertContrast(theme, Role.TEXT, ground, 7);
            assertContrast(theme, Role.TEXT_MUTED, ground, 4.5);
        }
        assertContrast(theme, Role.PORT_TEXT, Role.PORT, 4.5);
        assertContrast(theme, Role.BAR_TEXT, Role.BAR, 4.5);
        assertContrast(theme, Role.BAR_TEXT, Role.BAR_DISTRIBUTED, 4.5);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void linesAndStatesStandOutFromTheCanvas(Theme theme) {
        for (Role line : List.of(
                Role.CABLE,
                Role.PORT_EDGE,
                Role.FAILED,
                Role.DEGRADED,
                Role.SELECTION,
                Role.LOAD_0,
                Role.LOAD_4,
                Role.LOAD_7,
                Role.LOAD_10)) {
            assertContrast(theme, line, Role.CANVAS, 3);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void servicesHaveDifferentHues(Theme theme) {
        Set<Integer> hues = new HashSet<>();
        for (Service service : Service.values()) {
            hues.add(theme.argb(Role.of(service)));
        }
        assertThat(hues).hasSize(Service.values().length);
    }

    @Test
    void theLoadRampRisesInStepsFromIdleToFull() {
        assertThat(Role.load(0)).isEqualTo(Role.LOAD_0);
        assertThat(Role.load(0.52)).isEqualTo(Role.LOAD_5);
        assertThat(Role.load(7)).isEqualTo(Role.LOAD_10);
        assertThat(Role.load(Double.NaN)).isIn(Role.LOAD_0, Role.LOAD_10);
    }

    @Test
    void aPaletteWithoutAColourSaysWhichOne() {
        assertThatThrownBy(() -> Theme.parse("broken", new Properties()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("canvas")
                .hasMessageContaining("#1f2328");
    }

    private static void assertContrast(Theme theme, Role ink, Role ground, double least) {
        assertThat(contrast(theme.argb(ink), theme.argb(ground)))
                .as("%s on %s in the %s theme", ink, ground, theme.name())
                .isGreaterThanOrEqualTo(least);
    }

    /// The contrast ratio of WCAG 2.2.
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
