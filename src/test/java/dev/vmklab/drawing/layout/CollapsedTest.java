package dev.vmklab.drawing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.Dice;
import dev.vmklab.design.RandomDesigns;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CollapsedTest {
    private static final int RANDOM_DESIGNS = 40;

    private static Geometry drawn(Design design, List<Id> collapsed) {
        return Layout.of(design, Optional.of(View.of(Id.of("view-1"), "Test").withCollapsed(collapsed)));
    }

    @Test
    void aCollapsedHostIsAGlyphAtWhichItsCablesEnd() {
        Design design = PictureDesigns.cluster(4, 5);
        Host host = design.hosts().get(1);
        Geometry open = drawn(design, List.of());
        Geometry geometry = drawn(design, List.of(host.id()));
        Node glyph = geometry.nodesOf(host.id()).getFirst();

        assertThat(glyph.has(Mark.COLLAPSED)).isTrue();
        assertThat(glyph.detail()).isEqualTo("5 VMs");
        assertThat(glyph.box().height())
                .isLessThan(open.boxOf(host.id()).orElseThrow().height() / 2);
        assertThat(geometry.nodes())
                .filteredOn(n -> geometry.top(n).equals(glyph) && !n.equals(glyph))
                .hasSize(host.vmnics().size())
                .allMatch(n -> n.kind() == Kind.VMNIC);
        assertThat(geometry.cables()).hasSameSizeAs(open.cables());
        cablesEndAtTheirNodes(geometry);
    }

    @Test
    void ofACollapsedRackOnlyTheCablesThatLeaveItShow() {
        Design design = PictureDesigns.racks(3, 4);
        Rack rack = design.racks().getFirst();
        Design full = withLeaves(design);
        Geometry open = drawn(full, List.of());
        Geometry geometry = drawn(full, List.of(rack.id()));
        Node glyph = geometry.nodesOf(rack.id()).getFirst();

        assertThat(glyph.kind()).isEqualTo(Kind.RACK_GLYPH);
        assertThat(glyph.detail()).isEqualTo("4 hosts \u00b7 2 switches");
        assertThat(geometry.nodes()).extracting(Node::label).doesNotContain("r1-esx1", "Leaf 1A");
        assertThat(open.cables().size() - geometry.cables().size()).isEqualTo(8);
        assertThat(geometry.cables().stream()
                        .filter(c -> at(geometry, c.nodeA(), glyph) || at(geometry, c.nodeB(), glyph)))
                .hasSize(4);
        cablesEndAtTheirNodes(geometry);
    }

    private static Design withLeaves(Design design) {
        return design.withPhysicalSwitches(design.physicalSwitches().stream()
                .map(s -> s.name().startsWith("Leaf 1")
                        ? new dev.vmklab.design.fabric.PhysicalSwitch(
                                s.id(),
                                s.name(),
                                Optional.of(design.racks().getFirst().id()),
                                s.bufferBytes(),
                                s.mlagPeer(),
                                s.linkStateTracking(),
                                s.bridgePriority(),
                                s.qos(),
                                s.ports(),
                                s.extras())
                        : s)
                .toList());
    }

    private static boolean at(Geometry geometry, int node, Node top) {
        return geometry.top(geometry.nodes().get(node)).equals(top);
    }

    @Test
    void anEmptyRackWaitsAsAFrame() {
        Rack rack = new Rack(Id.of("rack-new"), "Rack 9", Optional.empty());
        Design design = PictureDesigns.cluster(2, 0).withRacks(List.of(rack));

        Node node = drawn(design, List.of()).nodesOf(rack.id()).getFirst();

        assertThat(node.isPlaceable()).isTrue();
        assertThat(node.has(Mark.COLLAPSED)).isFalse();
        assertThat(drawn(Design.empty("one").withRacks(List.of(rack)), List.of())
                        .nodes())
                .extracting(Node::label)
                .containsExactly("Rack 9");
    }

    @Test
    void collapsedFramesStandApartAndKeepTheirCables() {
        for (int seed = 0; seed < RANDOM_DESIGNS; seed++) {
            Design design = RandomDesigns.of(seed);
            Dice dice = new Dice(seed);
            List<Id> collapsed = new ArrayList<>(
                    dice.some(design.hosts().stream().map(Host::id).toList()));
            collapsed.addAll(dice.some(design.racks().stream().map(Rack::id).toList()));
            Geometry geometry = drawn(design, collapsed);

            assertThat(drawn(design, collapsed)).isEqualTo(geometry);
            framesStandApart(geometry, seed);
            cablesEndAtTheirNodes(geometry);
        }
    }

    private static void framesStandApart(Geometry geometry, int seed) {
        List<Node> frames = geometry.nodes().stream().filter(Node::isPlaceable).toList();
        for (int i = 0; i < frames.size(); i++) {
            for (int j = i + 1; j < frames.size(); j++) {
                assertThat(frames.get(i).box().grown(7).intersects(frames.get(j).box()))
                        .as("%s overlaps %s, seed %d", frames.get(i), frames.get(j), seed)
                        .isFalse();
            }
        }
    }

    private static void cablesEndAtTheirNodes(Geometry geometry) {
        for (CableRun cable : geometry.cables()) {
            Node a = geometry.nodes().get(cable.nodeA());
            Node b = geometry.nodes().get(cable.nodeB());
            assertThat(a.id()).isEqualTo(cable.a());
            assertThat(b.id()).isEqualTo(cable.b());
            assertThat(cable.points().getFirst()).isEqualTo(a.end().orElseThrow());
            assertThat(cable.points().getLast()).isEqualTo(b.end().orElseThrow());
        }
    }

    @Test
    void expandingBringsThePictureBack() {
        Design design = PictureDesigns.racks(3, 4);
        Set<Id> all = Stream.concat(
                        design.hosts().stream().map(Host::id),
                        design.racks().stream().map(Rack::id))
                .collect(Collectors.toSet());

        assertThat(drawn(design, List.copyOf(all))).isNotEqualTo(drawn(design, List.of()));
        assertThat(drawn(design, List.of())).isEqualTo(Layout.of(design, Optional.empty()));
    }
}
