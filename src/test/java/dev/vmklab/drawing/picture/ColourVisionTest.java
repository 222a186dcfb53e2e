package dev.vmklab.drawing.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Point;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Colours that tell something without a word or sign beside them, as people see them who lack one kind of cones. What
/// is not here is told by more than colour: failed by a cross, degraded by a broken line, refused by a reason in words,
/// services by their tags and, where these have no room, by their signs.
class ColourVisionTest {
    /// Colours that differ by so much in CIE Lab are not taken for each other side by side; 2.3 can just be seen.
    private static final double APART = 20;

    /// Signs that differ in fewer of 64 parts would be taken for each other.
    private static final int LEAST_PARTS = 11;

    /// From linear RGB to what is left of it: Viénot, Brettel and Mollon, "Digital video colourmaps for checking the
    /// legibility of displays by dichromats" (1999).
    private enum Vision {
        USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTANOPIA(new double[][] {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}),
        DEUTERANOPIA(new double[][] {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}),
        /// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency"
        /// (2009), severity 1.
        TRITANOPIA(new double[][] {
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
        });

        private final double[][] left;

        Vision(double[][] left) {
            this.left = left;
        }
    }

    private static final double[][] XYZ_OF_RGB = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double[] WHITE = {0.95047, 1, 1.08883};

    static Stream<Theme> themes() {
        return Stream.of(Theme.light(), Theme.dark());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void whatIsToldByColourAloneIsToldToEveryone(Theme theme) {
        List<List<Role>> pairs = List.of(
                List.of(Role.LESS, Role.MORE),
                List.of(Role.LOAD_0, Role.LOAD_7),
                List.of(Role.LOAD_7, Role.LOAD_10),
                List.of(Role.LOAD_0, Role.LOAD_10),
                List.of(Role.SELECTION, Role.REFUSED),
                List.of(Role.SELECTION, Role.ACCEPTED),
                List.of(Role.CANVAS, Role.CABLE_FAR));
        for (Vision vision : Vision.values()) {
            for (List<Role> pair : pairs) {
                assertThat(difference(theme, pair.getFirst(), pair.getLast(), vision))
                        .as("%s and %s in the %s theme for %s", pair.getFirst(), pair.getLast(), theme.name(), vision)
                        .isGreaterThan(APART);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aServiceIsSeenOnFramesByEveryone(Theme theme) {
        for (Vision vision : Vision.values()) {
            for (Service service : Service.values()) {
                assertThat(difference(theme, Role.of(service), Role.FRAME, vision))
                        .as("%s in the %s theme for %s", service, theme.name(), vision)
                        .isGreaterThan(APART);
            }
        }
    }

    /// Several pairs are alike without one kind of cones, which is why services have signs.
    @ParameterizedTest
    @MethodSource("themes")
    void servicesOfLikeHueDifferByTheirSigns(Theme theme) {
        int alike = 0;
        for (Service one : Service.values()) {
            for (Service other : Service.values()) {
                if (one.compareTo(other) < 0) {
                    assertThat(differingParts(one, other))
                            .as("parts of 64 by which the signs of %s and %s differ", one, other)
                            .isGreaterThan(LEAST_PARTS);
                    alike += isAlikeToSomeone(theme, one, other) ? 1 : 0;
                }
            }
        }
        assertThat(alike).as("pairs that someone takes for each other by hue").isPositive();
    }

    private static boolean isAlikeToSomeone(Theme theme, Service one, Service other) {
        return Stream.of(Vision.values())
                .anyMatch(vision -> difference(theme, Role.of(one), Role.of(other), vision) < APART);
    }

    /// In how many of 8 x 8 parts of their square one sign is filled and the other is not.
    private static int differingParts(Service one, Service other) {
        Path2D a = outline(one);
        Path2D b = outline(other);
        int parts = 0;
        for (double y = -0.875; y < 1; y += 0.25) {
            for (double x = -0.875; x < 1; x += 0.25) {
                parts += a.contains(x, y) == b.contains(x, y) ? 0 : 1;
            }
        }
        return parts;
    }

    private static Path2D outline(Service service) {
        Path2D.Double path = new Path2D.Double();
        List<Point> corners = ServiceSign.of(service).corners();
        path.moveTo(corners.getFirst().x(), corners.getFirst().y());
        corners.stream().skip(1).forEach(c -> path.lineTo(c.x(), c.y()));
        path.closePath();
        return path;
    }

    private static double difference(Theme theme, Role one, Role other, Vision vision) {
        double[] a = lab(theme.argb(one), vision);
        double[] b = lab(theme.argb(other), vision);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(int argb, Vision vision) {
        double[] rgb = {linear(argb >> 16 & 0xFF), linear(argb >> 8 & 0xFF), linear(argb & 0xFF)};
        double[] xyz = times(XYZ_OF_RGB, times(vision.left, rgb));
        double x = root(xyz[0] / WHITE[0]);
        double y = root(xyz[1] / WHITE[1]);
        double z = root(xyz[2] / WHITE[2]);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 3; i++) {
                product[row] += matrix[row][i] * vector[i];
            }
            product[row] = Math.max(0, product[row]);
        }
        return product;
    }
}
