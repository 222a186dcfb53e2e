package dev.vmklab.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RackingTest {
    private final Design design = PictureDesigns.racks(3, 2);
    private final Geometry geometry = Layout.of(design, Optional.empty());
    private final Id host = design.hosts().getFirst().id();
    private final Id home = design.racks().getFirst().id();
    private final Id other = design.racks().get(1).id();
    private final Box far = new Box(0, -9000, 200, 200);

    private Box box(Id id) {
        return geometry.boxOf(id).orElseThrow();
    }

    private Racking moving(Set<Id> moved, Set<Id> chosen) {
        return new Racking(design, geometry, moved, chosen);
    }

    private Optional<Id> rackOf(Design after) {
        return after.hosts().getFirst().rack();
    }

    @Test
    void aHostJoinsTheRackUnderThePointer() {
        Racking racking = moving(Set.of(host), Set.of(host));

        Racking.Change change = racking.at(box(other).centreX(), box(other).centreY(), box(other))
                .orElseThrow();

        assertThat(change).isEqualTo(new Racking.Change(Optional.of(other), "into Rack 2"));
        assertThat(rackOf(racking.applied(change, design))).contains(other);
    }

    @Test
    void insideItsOwnRackNothingChanges() {
        Box own = box(design.hosts().get(1).id());

        assertThat(moving(Set.of(host), Set.of(host)).at(own.centreX(), own.centreY(), own))
                .isEmpty();
    }

    @Test
    void whatHasLeftItsRackAltogetherStandsInNone() {
        Racking racking = moving(Set.of(host), Set.of(host));

        Racking.Change change = racking.at(far.centreX(), far.centreY(), far).orElseThrow();

        assertThat(change).isEqualTo(new Racking.Change(Optional.empty(), "out of the rack"));
        assertThat(rackOf(racking.applied(change, design))).isEmpty();
    }

    @Test
    void aRackThatIsMovedKeepsWhatStandsInIt() {
        List<Id> inside = design.hosts().stream()
                .filter(h -> h.rack().filter(home::equals).isPresent())
                .map(Host::id)
                .toList();

        assertThat(moving(Set.copyOf(inside), Set.of(home))
                        .at(box(other).centreX(), box(other).centreY(), far))
                .isEmpty();
    }

    @Test
    void theLastHostsOfARackLeaveItOnlyForAnother() {
        List<Id> inside = design.hosts().stream()
                .filter(h -> h.rack().filter(home::equals).isPresent())
                .map(Host::id)
                .toList();
        Racking racking = moving(Set.copyOf(inside), Set.copyOf(inside));

        assertThat(racking.at(far.centreX(), far.centreY(), far)).isEmpty();
        assertThat(racking.at(box(other).centreX(), box(other).centreY(), box(other)))
                .isPresent();
    }
}
