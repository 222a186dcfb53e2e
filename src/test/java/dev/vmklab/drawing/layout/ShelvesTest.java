package dev.vmklab.drawing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.generate.Pods;
import dev.vmklab.design.place.Rack;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShelvesTest {
    private static double aspect(Design design) {
        Box bounds = Layout.of(design, Optional.empty()).bounds();
        return bounds.width() / bounds.height();
    }

    @Test
    void manyPodsStandOnShelvesInTheShapeOfAScreen() {
        assertThat(aspect(Pods.of(200))).isBetween(0.8, 3.6);
        assertThat(aspect(Pods.of(1000))).isBetween(0.8, 3.6);
    }

    @Test
    void aThousandHostsOnOnePairHaveTheShapeOfAScreen() {
        assertThat(aspect(Pods.ofOnePair(1000))).isBetween(1.0, 2.2);
    }

    @Test
    void racksOfTwoSitesHaveTheShapeOfAScreen() {
        assertThat(aspect(PictureDesigns.racks(9, 100))).isBetween(0.8, 3.6);
        assertThat(aspect(inTwoSites(PictureDesigns.racks(9, 100)))).isBetween(0.8, 3.6);
    }

    @Test
    void theGroundsOfSitesOnShelvesStandApart() {
        List<Node> sites = Layout.of(inTwoSites(PictureDesigns.racks(9, 100)), Optional.empty()).nodes().stream()
                .filter(n -> n.kind() == Kind.SITE)
                .toList();

        assertThat(sites).hasSize(2);
        assertThat(sites.getFirst().box().intersects(sites.getLast().box())).isFalse();
    }

    /// Every other rack stands in the second site.
    private static Design inTwoSites(Design design) {
        List<Rack> racks = new ArrayList<>();
        for (Rack rack : design.racks()) {
            racks.add(new Rack(
                    rack.id(),
                    rack.name(),
                    Optional.of(design.sites().get(racks.size() % 2).id())));
        }
        return design.withRacks(racks);
    }

    @Test
    void fewPodsStandSideBySide() {
        Geometry geometry = Layout.of(Pods.of(40), Optional.empty());
        List<Double> tops = geometry.nodes().stream()
                .filter(n -> n.kind() == Kind.PHYSICAL_SWITCH)
                .map(n -> n.box().y())
                .distinct()
                .toList();

        assertThat(tops).hasSize(1);
    }

    @Test
    void nothingOnShelvesOverlaps() {
        List<Node> frames = Layout.of(Pods.of(300), Optional.empty()).nodes().stream()
                .filter(Node::isPlaceable)
                .sorted(Comparator.comparingDouble(n -> n.box().x()))
                .toList();

        for (int i = 0; i < frames.size(); i++) {
            Box box = frames.get(i).box();
            for (int j = i + 1; j < frames.size() && frames.get(j).box().x() < box.right(); j++) {
                assertThat(box.intersects(frames.get(j).box()))
                        .as("%s over %s", frames.get(i).label(), frames.get(j).label())
                        .isFalse();
            }
        }
    }

    @Test
    void hostsStandOverTheirOwnSwitches() {
        Design design = Pods.of(1000);
        Geometry geometry = Layout.of(design, Optional.empty());

        geometry.cables().stream()
                .filter(c -> geometry.nodes().get(c.nodeA()).kind() == Kind.VMNIC)
                .forEach(c -> {
                    Box host = geometry.top(geometry.nodes().get(c.nodeA())).box();
                    Box sw = geometry.top(geometry.nodes().get(c.nodeB())).box();
                    assertThat(sw.y()).isGreaterThanOrEqualTo(host.bottom());
                });
    }
}
