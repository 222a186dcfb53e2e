package dev.vmklab.drawing.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.layout.Layout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RibbonsTest {
    private static final double FAR = 0.09;

    private final Geometry many = Layout.of(PictureDesigns.cluster(64, 1), Optional.empty());

    private List<Ribbon> dense(Geometry geometry, double scale) {
        return geometry.ribbons().all().stream().filter(r -> r.isDense(scale)).toList();
    }

    @Test
    void cablesOfOneSwitchThatRunSideBySideAreARibbonFromAfarAndLinesFromNear() {
        assertThat(dense(many, FAR)).isNotEmpty().anyMatch(r -> r.level() && r.cables() >= 16);
        assertThat(dense(many, 1)).isEmpty();
        assertThat(many.ribbons().all()).allSatisfy(r -> assertThat(r.cables()).isGreaterThanOrEqualTo(6));
    }

    @Test
    void fewCablesAreLinesAtAnyScale() {
        Geometry few = Layout.of(PictureDesigns.cluster(2, 1), Optional.empty());
        assertThat(few.ribbons().all()).isEmpty();
    }

    @Test
    void everyPartOfACableIsEitherALineOrInTheCoverOfItsRibbon() {
        for (double scale : new double[] {0.02, FAR, 0.3, 1}) {
            for (int c = 0; c < many.cables().size(); c++) {
                List<Point> points = many.cables().get(c).points();
                List<List<Point>> loose = many.ribbons().loose(c, points, scale);
                for (int i = 0; i + 1 < points.size(); i++) {
                    Point middle = middle(points.get(i), points.get(i + 1));
                    Optional<Ribbon> ribbon = many.ribbons().of(c, i).filter(r -> r.isDense(scale));
                    boolean covered = ribbon.stream()
                            .flatMap(r -> r.cover(1 / scale).stream())
                            .anyMatch(b -> b.contains(middle.x(), middle.y()));
                    boolean line = loose.stream().anyMatch(way -> isOn(way, middle));
                    assertThat(covered || line).as("%s at %s", middle, scale).isTrue();
                    assertThat(ribbon.isPresent()).isEqualTo(covered);
                }
            }
        }
    }

    private static Point middle(Point a, Point b) {
        return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }

    private static boolean isOn(List<Point> way, Point point) {
        for (int i = 0; i + 1 < way.size(); i++) {
            if (Box.between(way.get(i), way.get(i + 1)).grown(0.1).contains(point.x(), point.y())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theCoverHasNoMoreBoxesThanThePixelsItIsThick() {
        Ribbon thickest = dense(many, FAR).stream()
                .filter(Ribbon::level)
                .reduce((a, b) -> a.cables() >= b.cables() ? a : b)
                .orElseThrow();
        assertThat(thickest.cover(1 / FAR))
                .hasSizeLessThanOrEqualTo(thickest.stretches().size());
        assertThat(thickest.cover(1e6)).hasSizeLessThan(thickest.cover(1).size());
    }
}
