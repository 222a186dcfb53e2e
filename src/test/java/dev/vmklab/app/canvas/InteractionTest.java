package dev.vmklab.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InteractionTest {
    private final Design design = PictureDesigns.cluster(2, 2);
    private final Geometry geometry = Layout.of(design, Optional.empty());

    private List<Primitive> drawn(Interaction interaction, double scale) {
        List<Primitive> out = new ArrayList<>();
        interaction.draw(geometry, scale, out::add);
        return out;
    }

    private List<Box> frames(Id selected, double scale) {
        return drawn(Interaction.NONE.withSelected(List.of(selected)), scale).stream()
                .filter(p -> p instanceof Primitive.Rectangle r && r.edge() == Role.SELECTION && r.fill() == Role.NONE)
                .map(p -> ((Primitive.Rectangle) p).box())
                .toList();
    }

    @Test
    void whatIsInAHostIsMarkedByItselfFromNearAndByItsHostFromAfar() {
        Id vm = design.vms().getFirst().id();
        Box own = geometry.boxOf(vm).orElseThrow();
        Box host = geometry.boxOf(design.hosts().getFirst().id()).orElseThrow();

        assertThat(frames(vm, 1)).containsExactly(own.grown(2));
        assertThat(frames(vm, 0.2)).containsExactly(host.grown(10));
    }

    @Test
    void portsAreMarkedByThemselvesFromAfarToo() {
        Id vmnic = design.hosts().getFirst().vmnics().getFirst().id();
        assertThat(frames(vmnic, 0.2))
                .containsExactly(geometry.boxOf(vmnic).orElseThrow().grown(10));
    }

    @Test
    void theCableThatIsSelectedShowsItsBendsAndWhereNewOnesCanBeDrawn() {
        var cable = geometry.cables().getFirst();
        Point bend = cable.along(cable.length() / 3);
        CableBends bends = new CableBends(cable, List.of(bend));
        Interaction interaction = Interaction.NONE
                .withSelected(List.of(cable.id()))
                .withHandles(Optional.of(new Interaction.Handles(bends, OptionalInt.of(0))));

        List<Primitive.Dot> dots = drawn(interaction, 1).stream()
                .filter(Primitive.Dot.class::isInstance)
                .map(Primitive.Dot.class::cast)
                .toList();

        assertThat(dots)
                .filteredOn(d -> d.fill() == Role.SELECTION)
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.x()).isEqualTo(bend.x());
                    assertThat(d.y()).isEqualTo(bend.y());
                });
        assertThat(dots)
                .filteredOn(d -> d.fill() == Role.CANVAS)
                .isNotEmpty()
                .allSatisfy(d -> assertThat(cable.distance(d.x(), d.y())).isLessThan(1));
    }
}
