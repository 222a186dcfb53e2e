package dev.vmklab.drawing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.RandomDesigns;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.samples.StorySamples;
import dev.vmklab.view.Placement;
import dev.vmklab.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
    private static final int RANDOM_DESIGNS = 60;

    static Stream<Design> sensible() {
        return Stream.concat(
                Stream.of(StorySamples.Variant.values()).map(v -> StorySamples.of(v, v.name())),
                Stream.concat(
                        IntStream.of(1, 4, 8, 23, 64).mapToObj(n -> PictureDesigns.cluster(n, 10)),
                        Stream.of(
                                PictureDesigns.racks(1, 3),
                                PictureDesigns.racks(3, 4),
                                PictureDesigns.racks(5, 7),
                                oneSite(PictureDesigns.racks(9, 12)))));
    }

    /// So many racks that they stand on shelves, one above the other.
    private static Design oneSite(Design design) {
        return design.withSites(List.of())
                .withRacks(design.racks().stream()
                        .map(r -> new Rack(r.id(), r.name(), Optional.empty()))
                        .toList());
    }

    static Stream<Design> all() {
        return Stream.concat(
                sensible(), IntStream.range(0, RANDOM_DESIGNS).mapToObj(seed -> named(RandomDesigns.of(seed), seed)));
    }

    private static Design named(Design design, int seed) {
        return design.withName("random design of seed " + seed);
    }

    @ParameterizedTest(name = "design {index}")
    @MethodSource("all")
    void framesStandApart(Design design) {
        List<Node> frames = frames(layout(design));

        for (int i = 0; i < frames.size(); i++) {
            for (int j = i + 1; j < frames.size(); j++) {
                assertThat(frames.get(i).box().grown(7).intersects(frames.get(j).box()))
                        .as("%s overlaps %s in %s", frames.get(i), frames.get(j), design.name())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "design {index}")
    @MethodSource("all")
    void everythingLiesInsideItsOwnerAndBesideItsSiblings(Design design) {
        Geometry geometry = layout(design);
        List<Node> nodes = geometry.nodes();
        for (Node node : nodes) {
            geometry.parent(node)
                    .ifPresent(p -> assertThat(p.box().contains(node.box()))
                            .as("%s inside %s in %s", node, p, design.name())
                            .isTrue());
        }
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                if (nodes.get(i).parent() >= 0
                        && nodes.get(i).parent() == nodes.get(j).parent()) {
                    assertThat(nodes.get(i).box().intersects(nodes.get(j).box()))
                            .as("%s overlaps %s in %s", nodes.get(i), nodes.get(j), design.name())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "design {index}")
    @MethodSource("all")
    void everyElementOfTheCanvasIsDrawnOnce(Design design) {
        Geometry geometry = layout(design);

        assertThat(frames(geometry).stream().map(Node::id))
                .containsAll(design.hosts().stream().map(h -> h.id()).toList())
                .containsAll(design.physicalSwitches().stream().map(s -> s.id()).toList())
                .containsAll(design.storageArrays().stream().map(a -> a.id()).toList())
                .containsAll(design.appliances().stream().map(a -> a.id()).toList())
                .doesNotHaveDuplicates();
        assertThat(geometry.cables()).hasSameSizeAs(design.cables());
    }

    @ParameterizedTest(name = "design {index}")
    @MethodSource("all")
    void cablesRunUprightAndLevelOnWholePixelsFromPortToPort(Design design) {
        Geometry geometry = layout(design);
        for (CableRun cable : geometry.cables()) {
            assertThat(geometry.nodes().get(cable.nodeA()).end())
                    .contains(cable.points().getFirst());
            assertThat(geometry.nodes().get(cable.nodeB()).end())
                    .contains(cable.points().getLast());
            assertThat(geometry.nodes().get(cable.nodeA()).id()).isEqualTo(cable.a());
            for (int i = 1; i < cable.points().size(); i++) {
                Point from = cable.points().get(i - 1);
                Point to = cable.points().get(i);
                assertThat(from.x() == to.x() || from.y() == to.y())
                        .as("%s", cable)
                        .isTrue();
                assertThat(List.of(to.x(), to.y())).allMatch(v -> v == Math.rint(v), cable.toString());
            }
        }
    }

    @ParameterizedTest(name = "design {index}")
    @MethodSource("sensible")
    void noCableRunsThroughAFrame(Design design) {
        Geometry geometry = layout(design);
        for (CableRun cable : geometry.cables()) {
            for (Node frame : frames(geometry)) {
                Box inner = frame.box().grown(-1);
                for (int i = 1; i < cable.points().size(); i++) {
                    Box segment = Box.between(
                                    cable.points().get(i - 1), cable.points().get(i))
                            .grown(0.25);
                    assertThat(segment.intersects(inner))
                            .as("%s runs through %s", cable, frame)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "design {index}")
    @MethodSource("sensible")
    void noTwoCablesLieOnEachOther(Design design) {
        List<CableRun> cables = layout(design).cables();
        for (int i = 0; i < cables.size(); i++) {
            for (int j = i + 1; j < cables.size(); j++) {
                assertThat(shareALine(cables.get(i), cables.get(j)))
                        .as("%s lies on %s", cables.get(i), cables.get(j))
                        .isFalse();
            }
        }
    }

    private static boolean shareALine(CableRun one, CableRun other) {
        for (int i = 1; i < one.points().size(); i++) {
            Box a = Box.between(one.points().get(i - 1), one.points().get(i)).grown(0.25);
            for (int j = 1; j < other.points().size(); j++) {
                Box b = Box.between(other.points().get(j - 1), other.points().get(j))
                        .grown(0.25);
                boolean sameWay = a.width() > a.height() == b.width() > b.height();
                if (sameWay && a.intersects(b)) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest(name = "design {index}")
    @MethodSource("all")
    void theSameDesignGivesTheSameGeometry(Design design) {
        assertThat(layout(design)).isEqualTo(layout(design));
    }

    @Test
    void whatTheViewPlacesStaysThereAndTheRestWhereItWas() {
        Design design = PictureDesigns.cluster(4, 3);
        Geometry automatic = layout(design);
        Id moved = design.hosts().get(1).id();

        Geometry placed = layout(design, new Placement(moved, 808, -600, false));

        assertThat(placed.boxOf(moved).orElseThrow())
                .isEqualTo(at(automatic.boxOf(moved).orElseThrow(), 808, -600));
        for (Node frame : frames(automatic)) {
            if (!frame.id().equals(moved)) {
                assertThat(placed.boxOf(frame.id())).isEqualTo(automatic.boxOf(frame.id()));
            }
        }
        assertThat(placed.cables()).hasSameSizeAs(automatic.cables()).isNotEqualTo(automatic.cables());
    }

    @Test
    void whatStoodWhereTheViewPlacesSomethingMakesRoom() {
        Design design = PictureDesigns.cluster(4, 3);
        Box first = layout(design).boxOf(design.hosts().getFirst().id()).orElseThrow();
        Id moved = design.hosts().getLast().id();

        Geometry placed = layout(design, new Placement(moved, first.x() + 40, first.y() + 24, true));

        assertThat(placed.boxOf(moved).orElseThrow()).isEqualTo(at(first, first.x() + 40, first.y() + 24));
        List<Node> frames = frames(placed);
        for (int i = 0; i < frames.size(); i++) {
            for (int j = i + 1; j < frames.size(); j++) {
                assertThat(frames.get(i).box().intersects(frames.get(j).box())).isFalse();
            }
        }
    }

    @Test
    void switchesThatAreCabledDoNotGrowIntoEachOtherWhereTheyWerePut() {
        Design design = PictureDesigns.cluster(8, 0);
        Geometry automatic = layout(design);
        List<Id> tors = design.physicalSwitches().stream()
                .map(PhysicalSwitch::id)
                .filter(id -> automatic.boxOf(id).orElseThrow().width() > 500)
                .limit(2)
                .toList();

        Geometry placed = layout(
                design, new Placement(tors.getFirst(), 0, -600, true), new Placement(tors.getLast(), 480, -600, true));

        Box left = placed.boxOf(tors.getFirst()).orElseThrow();
        Box right = placed.boxOf(tors.getLast()).orElseThrow();
        assertThat(left.x()).isZero();
        assertThat(left.right()).isBetween(400.0, 479.0);
        assertThat(right).isEqualTo(at(automatic.boxOf(tors.getLast()).orElseThrow(), 480, -600));
    }

    @Test
    void aHostBelowItsSwitchIsStillCabledAroundTheFrames() {
        Design design = PictureDesigns.cluster(4, 3);
        Id moved = design.hosts().getFirst().id();

        Geometry placed = layout(design, new Placement(moved, 0, 2000, false));

        for (CableRun cable : placed.cables()) {
            for (Node frame : frames(placed)) {
                for (int i = 1; i < cable.points().size(); i++) {
                    Box segment = Box.between(
                                    cable.points().get(i - 1), cable.points().get(i))
                            .grown(0.25);
                    assertThat(segment.intersects(frame.box().grown(-1))).isFalse();
                }
            }
        }
    }

    @Test
    void explicitFailoverOrderShowsOnThePortGroupAndOnlyStandbyVmnicsAreHollow() {
        Geometry geometry = layout(PictureDesigns.cluster(1, 0));

        Node vmotion = labelled(geometry, "dpg-vmotion");
        assertThat(vmotion.marks()).containsExactly(Mark.STANDBY, Mark.ACTIVE);
        assertThat(labelled(geometry, "dpg-vm").marks()).isEmpty();
        assertThat(labelled(geometry, "vmnic0").has(Mark.ACTIVE)).isTrue();
        assertThat(labelled(geometry, "DSwitch").has(Mark.NIOC)).isTrue();
    }

    @Test
    void manyHostsFillRowsToABalancedPicture() {
        for (int hosts : new int[] {8, 23, 64}) {
            Box bounds = layout(PictureDesigns.cluster(hosts, 0)).bounds();

            assertThat(bounds.width() / bounds.height()).as("%d hosts", hosts).isBetween(1.0, 2.6);
        }
    }

    @Test
    void aSmallEditMovesNothingFarAndChangesNoOrder() {
        for (int hosts : new int[] {4, 23, 64}) {
            Design before = PictureDesigns.cluster(hosts, 3);
            Host first = before.hosts().getFirst();
            Vmk more = first.vmks().getFirst();
            List<Vmk> vmks = new ArrayList<>(first.vmks());
            vmks.add(new Vmk(
                    Id.of("vmk-new"),
                    "vmk9",
                    more.portGroup(),
                    77,
                    Optional.empty(),
                    Optional.empty(),
                    1500,
                    more.stack(),
                    List.of(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Extras.NONE));
            List<Host> changed = new ArrayList<>(before.hosts());
            changed.set(0, first.withVmks(vmks));
            Geometry old = layout(before);
            Geometry fresh = layout(before.withHosts(changed));

            for (Node frame : frames(old)) {
                Box now = fresh.boxOf(frame.id()).orElseThrow();
                assertThat(now.x())
                        .as("%s of %d hosts", frame.label(), hosts)
                        .isEqualTo(frame.box().x());
                assertThat(Math.abs(now.y() - frame.box().y())).isLessThanOrEqualTo(Grid.CHIP_ROW);
            }
        }
    }

    @Test
    void manyBlocksStandOnShelvesThatFillTheWindow() {
        Box bounds = layout(oneSite(PictureDesigns.racks(9, 100))).bounds();

        assertThat(bounds.width() / bounds.height()).isBetween(0.8, 3.0);
    }

    @Test
    void whatIsPinnedIsMarked() {
        Design design = PictureDesigns.cluster(2, 0);
        Id host = design.hosts().getFirst().id();

        assertThat(layout(design, new Placement(host, 8, 8, true))
                        .nodesOf(host)
                        .getFirst()
                        .has(Mark.PINNED))
                .isTrue();
        assertThat(layout(design, new Placement(host, 8, 8, false))
                        .nodesOf(host)
                        .getFirst()
                        .has(Mark.PINNED))
                .isFalse();
    }

    @Test
    void anEmptyDesignIsAnEmptyDrawing() {
        assertThat(layout(Design.empty("nothing")).bounds()).isEqualTo(Box.NOTHING);
    }

    private static Box at(Box box, double x, double y) {
        return new Box(x, y, box.width(), box.height());
    }

    private static Node labelled(Geometry geometry, String label) {
        return geometry.nodes().stream()
                .filter(n -> n.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<Node> frames(Geometry geometry) {
        return geometry.nodes().stream().filter(Node::isPlaceable).toList();
    }

    private static Geometry layout(Design design, Placement... placements) {
        View view = View.of(Id.of("view-1"), "Test").withPlacements(List.of(placements));
        return Layout.of(design, placements.length == 0 ? Optional.empty() : Optional.of(view));
    }
}
