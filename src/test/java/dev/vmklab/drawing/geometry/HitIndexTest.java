package dev.vmklab.drawing.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.samples.StorySamples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HitIndexTest {
    private final Design design = StorySamples.of(StorySamples.Variant.FLAT, "flat");
    private final Geometry geometry = Layout.of(design, Optional.empty());
    private final HitIndex index = HitIndex.of(geometry);

    @Test
    void everyNodeIsFoundAtItsOwnCorner() {
        for (Node node : geometry.nodes()) {
            Hit hit = index.at(node.box().x() + 0.5, node.box().y() + 0.5, 0).orElseThrow();

            assertThat(hit.id()).as("at the corner of %s", node.label()).isEqualTo(node.id());
        }
    }

    @Test
    void theInnermostNodeWins() {
        Node vmk = geometry.nodesOf(design.hosts().getFirst().vmks().getFirst().id())
                .getFirst();

        assertThat(index.nodeAt(vmk.box().centreX(), vmk.box().centreY())).contains(vmk);
    }

    @Test
    void aCableIsHitWithinItsToleranceAndNotBeyond() {
        CableRun cable = geometry.cables().getFirst();
        Point middle = cable.along(cable.length() / 2);

        assertThat(index.at(middle.x() + 3, middle.y(), 4)).map(Hit::id).contains(cable.id());
        assertThat(index.at(middle.x() + 5, middle.y(), 4)).isEmpty();
    }

    @Test
    void bareCanvasIsNothing() {
        assertThat(index.at(-1000, -1000, 8)).isEmpty();
    }

    @Test
    void aRubberBandAroundAHostSelectsItWithAllItsPartsAndNoOtherHost() {
        Node host = geometry.nodesOf(design.hosts().getFirst().id()).getFirst();

        List<Node> inside = index.inside(host.box().grown(4));

        assertThat(inside).contains(host).hasSizeGreaterThan(10);
        assertThat(inside).allMatch(n -> n.host().equals(Optional.of(host.id())));
        assertThat(index.inside(host.box().grown(-4))).doesNotContain(host).isNotEmpty();
    }

    @Test
    void agreesWithLookingAtEverythingOneByOne() {
        Geometry large = Layout.of(PictureDesigns.cluster(23, 4), Optional.empty());
        HitIndex grid = HitIndex.of(large);
        Box all = large.bounds();
        for (double y = all.y(); y < all.bottom(); y += 97) {
            for (double x = all.x(); x < all.right(); x += 61) {
                assertThat(grid.nodeAt(x, y)).isEqualTo(slowly(large, x, y));
                Optional<CableRun> cable = grid.cableAt(x, y, 9);
                double nearest = large.cables().stream()
                        .mapToDouble(nearestTo(x, y))
                        .min()
                        .orElseThrow();
                assertThat(cable.isPresent()).isEqualTo(nearest <= 9);
                double px = x;
                double py = y;
                cable.ifPresent(c -> assertThat(c.distance(px, py)).isEqualTo(nearest));
            }
        }
    }

    private static java.util.function.ToDoubleFunction<CableRun> nearestTo(double x, double y) {
        return cable -> cable.distance(x, y);
    }

    private static Optional<Node> slowly(Geometry geometry, double x, double y) {
        return geometry.nodes().stream().filter(n -> n.box().contains(x, y)).reduce((a, b) -> b);
    }
}
