package dev.vmklab.drawing.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.RandomDesigns;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.HitIndex;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.samples.StorySamples;
import dev.vmklab.view.HiddenLayers;
import dev.vmklab.view.View;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final int RANDOM_DESIGNS = 40;
    private static final Set<Kind> PHYSICAL =
            EnumSet.of(Kind.VMNIC, Kind.PHYSICAL_SWITCH, Kind.SWITCH_PORT, Kind.GATEWAY, Kind.ARRAY_PORT);
    private static final Set<Kind> VIRTUAL = EnumSet.of(
            Kind.STANDARD_SWITCH,
            Kind.DISTRIBUTED_SWITCH,
            Kind.PORT_GROUP,
            Kind.VMK,
            Kind.VM,
            Kind.VM_COUNT,
            Kind.MORE);

    private static Geometry drawn(Design design, HiddenLayers hidden) {
        return Layout.of(design, Optional.of(View.of(Id.of("view-1"), "Test").withHidden(hidden)));
    }

    private static Set<Kind> kinds(Geometry geometry) {
        return geometry.nodes().stream().map(Node::kind).collect(Collectors.toSet());
    }

    private static Design design(int seed) {
        return RandomDesigns.of(seed);
    }

    @Test
    void whereNothingIsHiddenTheDesignIsDrawnAsItIs() {
        Design design = design(3);

        assertThat(Shown.of(design, HiddenLayers.NONE)).isSameAs(design);
    }

    @Test
    void noPartOfAHiddenSideIsDrawn() {
        for (int seed = 0; seed < RANDOM_DESIGNS; seed++) {
            Geometry logical = drawn(design(seed), HiddenLayers.NONE.withPhysical(true));
            Geometry wiring = drawn(design(seed), HiddenLayers.NONE.withVirtual(true));

            assertThat(kinds(logical)).as("seed %d", seed).doesNotContainAnyElementsOf(PHYSICAL);
            assertThat(logical.cables()).isEmpty();
            assertThat(kinds(wiring)).as("seed %d", seed).doesNotContainAnyElementsOf(VIRTUAL);
        }
    }

    @Test
    void theOtherSideStaysWhole() {
        Design design = PictureDesigns.cluster(4, 3);
        Geometry all = drawn(design, HiddenLayers.NONE);

        assertThat(count(drawn(design, HiddenLayers.NONE.withPhysical(true)), VIRTUAL))
                .isEqualTo(count(all, VIRTUAL));
        assertThat(count(drawn(design, HiddenLayers.NONE.withVirtual(true)), PHYSICAL))
                .isEqualTo(count(all, PHYSICAL));
        assertThat(drawn(design, HiddenLayers.NONE.withVirtual(true)).cables()).hasSameSizeAs(all.cables());
    }

    private static long count(Geometry geometry, Set<Kind> kinds) {
        return geometry.nodes().stream().filter(n -> kinds.contains(n.kind())).count();
    }

    @Test
    void noNodeCarriesAHiddenService() {
        for (int seed = 0; seed < RANDOM_DESIGNS; seed++) {
            for (Service service : Service.values()) {
                Geometry geometry = drawn(design(seed), HiddenLayers.NONE.withService(service, true));

                assertThat(geometry.nodes())
                        .as("seed %d without %s", seed, service)
                        .noneMatch(n -> n.services().contains(service));
            }
        }
    }

    @Test
    void aVmkStaysWhileOneOfItsServicesShows() {
        Design design = PictureDesigns.cluster(2, 0);
        Vmk both = design.hosts().getFirst().vmks().get(1);
        HiddenLayers noVmotion = HiddenLayers.NONE.withService(Service.VMOTION, true);

        List<Node> left = drawn(design, noVmotion).nodesOf(both.id());
        List<Node> gone =
                drawn(design, noVmotion.withService(Service.PROVISIONING, true)).nodesOf(both.id());

        assertThat(left).singleElement().extracting(Node::services).isEqualTo(List.of(Service.PROVISIONING));
        assertThat(gone).isEmpty();
    }

    @Test
    void aHiddenVlanTakesItsPortGroupsAdaptersAndArrayPortsAlong() {
        Design design = PictureDesigns.cluster(3, 2);
        Geometry geometry = drawn(design, HiddenLayers.NONE.withVlan(130, true));

        assertThat(geometry.nodes())
                .extracting(Node::label)
                .doesNotContain("dpg-nfs", "vmk2", "e0a", "e0b", "filer01")
                .contains("dpg-vmotion", "vmk1", "ct0", "san01");
        assertThat(geometry.cables())
                .hasSize(drawn(design, HiddenLayers.NONE).cables().size() - 2);
    }

    @Test
    void aSwitchGoesWithItsVmnicsAndCablesWhenAllItsPortGroupsAreHidden() {
        Design design = StorySamples.of(StorySamples.Variant.SEPARATED, "separated");
        List<Integer> all =
                LayerList.of(design).vlans().stream().map(LayerList.Vlan::id).toList();
        int storage = vlanOf(design, Service.NFS);
        Geometry geometry = drawn(
                design,
                HiddenLayers.NONE.withVlans(
                        all.stream().filter(v -> v != storage).toList()));

        assertThat(geometry.nodes())
                .filteredOn(n -> n.kind() == Kind.VMK)
                .isNotEmpty()
                .allMatch(n -> n.services().contains(Service.NFS));
        Set<Id> drawn = geometry.nodes().stream().map(Node::id).collect(Collectors.toSet());
        assertThat(geometry.cables()).isNotEmpty().allMatch(c -> drawn.contains(c.a()) && drawn.contains(c.b()));
        assertThat(geometry.nodes().stream().filter(n -> n.kind() == Kind.VMNIC).count())
                .isLessThan(
                        design.hosts().stream().mapToInt(h -> h.vmnics().size()).sum());
    }

    private static int vlanOf(Design design, Service service) {
        Host host = design.hosts().getFirst();
        Id group = host.vmksFor(service).getFirst().portGroup();
        return LayerList.of(design).vlans().stream()
                .filter(v -> v.names().stream()
                        .anyMatch(name -> host.standardSwitches().stream()
                                .flatMap(s -> s.portGroups().stream())
                                .anyMatch(g -> g.id().equals(group) && g.name().equals(name))))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatIsHiddenIsNotHit() {
        Design design = PictureDesigns.cluster(2, 2);
        HiddenLayers hidden =
                HiddenLayers.NONE.withService(Service.VMOTION, true).withService(Service.VM, true);
        Geometry geometry = drawn(design, hidden.withService(Service.PROVISIONING, true));
        HitIndex hits = HitIndex.of(geometry);
        Set<Id> gone = design.hosts().stream().map(h -> h.vmks().get(1).id()).collect(Collectors.toSet());
        design.vms().forEach(vm -> gone.add(vm.id()));
        Box all = geometry.bounds();

        assertThat(hits.inside(all.grown(1))).isNotEmpty().noneMatch(n -> gone.contains(n.id()));
        for (double y = all.y(); y < all.bottom(); y += 7) {
            for (double x = all.x(); x < all.right(); x += 7) {
                assertThat(hits.nodeAt(x, y).filter(n -> gone.contains(n.id()))).isEmpty();
            }
        }
    }

    @Test
    void aHiddenServiceLeavesNoTraceOfItsColourInEitherTheme() {
        Design design = PictureDesigns.cluster(2, 0);
        HiddenLayers hidden = HiddenLayers.NONE.withService(Service.NFS, true);
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            int colour = theme.argb(Role.of(Service.NFS));

            assertThat(pixels(drawn(design, HiddenLayers.NONE), theme, colour)).isGreaterThan(500);
            assertThat(pixels(drawn(design, hidden), theme, colour)).isZero();
        }
    }

    @Test
    void hiddenCablesLeaveTheChannelEmpty() {
        Design design = PictureDesigns.cluster(2, 0);
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            int cable = theme.argb(Role.CABLE);
            assertThat(pixels(drawn(design, HiddenLayers.NONE), theme, cable)).isGreaterThan(500);
            assertThat(pixels(drawn(design, HiddenLayers.NONE.withPhysical(true)), theme, cable))
                    .isZero();
        }
    }

    private static long pixels(Geometry geometry, Theme theme, int colour) {
        int width = (int) geometry.bounds().width() + 20;
        int height = (int) geometry.bounds().height() + 20;
        Camera camera = new Camera(geometry.bounds().x() - 10, geometry.bounds().y() - 10, 1);
        BufferedImage image = new DesignPicture(geometry, Optional.empty()).image(theme, width, height, camera);
        long count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                count += image.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aSwitchPortWhoseCableIsHiddenIsNotDrawnAsFree() {
        Design design = PictureDesigns.cluster(2, 0);
        Geometry all = drawn(design, HiddenLayers.NONE);
        Geometry geometry = drawn(design, HiddenLayers.NONE.withVlan(130, true));
        Set<Id> cabled = all.cables().stream()
                .flatMap(c -> java.util.stream.Stream.of(c.a(), c.b()))
                .collect(Collectors.toSet());
        Set<Id> left = geometry.cables().stream().map(CableRun::a).collect(Collectors.toSet());
        geometry.cables().stream().map(CableRun::b).forEach(left::add);

        assertThat(geometry.nodes())
                .filteredOn(n -> n.kind() == Kind.SWITCH_PORT && cabled.contains(n.id()))
                .allMatch(n -> left.contains(n.id()));
    }

    @Test
    void theListNamesVlansWithTheirPortGroupsAndServicesInUse() {
        LayerList layers = LayerList.of(PictureDesigns.cluster(2, 1));

        assertThat(layers.vlans()).extracting(LayerList.Vlan::id).containsExactly(110, 111, 120, 130, 140, 200, 999);
        assertThat(layers.vlans().get(2).names()).containsExactly("dpg-vmotion");
        assertThat(layers.services())
                .containsExactly(
                        Service.MANAGEMENT,
                        Service.VMOTION,
                        Service.PROVISIONING,
                        Service.ISCSI,
                        Service.NFS,
                        Service.VM);
    }

    @Test
    void layersAreNamedOnceAndInRange() {
        assertThat(HiddenLayers.NONE.withVlan(20, true).withVlan(10, true).vlans())
                .containsExactly(10, 20);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new HiddenLayers(List.of(4095), List.of(), false, false, Extras.NONE))
                .hasMessageContaining("4094");
    }
}
