package dev.vmklab.drawing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.generate.Pods;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Node;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalDatastoresTest {
    private static final Design PODS = Pods.of(2);
    private static final Id HOST = PODS.hosts().getFirst().id();
    private static final Id DATASTORE = Id.of("datastore-local");

    private static Geometry drawn(List<Id> mountedBy) {
        Datastore local = new Datastore(
                DATASTORE,
                "esx01_local",
                new Backing.Local("disk"),
                mountedBy,
                1e12,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
        return Layout.of(PODS.withDatastores(List.of(local)), Optional.empty());
    }

    @Test
    void theDisksOfOneHostAreDrawnInIt() {
        Geometry geometry = drawn(List.of(HOST));

        Node datastore = geometry.nodesOf(DATASTORE).getFirst();
        Node host = geometry.nodesOf(HOST).getFirst();
        assertThat(geometry.parent(datastore)).contains(host);
        assertThat(host.box().contains(datastore.box())).isTrue();
        assertThat(geometry.nodes().stream()
                        .filter(n -> geometry.parent(n).equals(Optional.of(host)) && !n.equals(datastore)))
                .noneMatch(n -> n.box().intersects(datastore.box()));
    }

    @Test
    void whatSeveralHostsMountStandsByItself() {
        List<Id> all = PODS.hosts().stream().map(h -> h.id()).toList();

        assertThat(drawn(all).nodesOf(DATASTORE).getFirst().isPlaceable()).isTrue();
        assertThat(drawn(List.of()).nodesOf(DATASTORE).getFirst().isPlaceable()).isTrue();
    }
}
