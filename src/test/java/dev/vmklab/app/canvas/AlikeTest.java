package dev.vmklab.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.PictureDesigns;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeTest {
    private final Design design = PictureDesigns.cluster(3, 2);
    private final DesignIndex index = DesignIndex.of(design);
    private final Alike alike = new Alike(index);
    private final Host first = design.hosts().getFirst();

    @Test
    void theSameKindIsEveryElementOfThatKindAndNoOther() {
        assertThat(alike.byKind(List.of(first.id())))
                .containsExactlyInAnyOrderElementsOf(
                        design.hosts().stream().map(Host::id).toList());
        assertThat(alike.byKind(List.of(first.vmnics().getFirst().id(), first.id())))
                .hasSize(3 + 9);
    }

    @Test
    void theSameVlanIsWhatIsConnectedInIt() {
        Id nfs = first.vmksFor(Service.NFS).getFirst().id();

        List<Id> found = alike.byVlan(List.of(nfs));

        assertThat(found)
                .contains(
                        nfs,
                        design.hosts().getLast().vmksFor(Service.NFS).getFirst().id())
                .contains(design.storageArrays().getFirst().ports().getFirst().id())
                .doesNotContain(first.vmksFor(Service.VMOTION).getFirst().id());
        assertThat(found).extracting(index::label).contains("dpg-nfs");
    }

    @Test
    void theSameServiceIsEveryVmkThatCarriesIt() {
        Id vmotion = first.vmksFor(Service.VMOTION).getFirst().id();

        assertThat(alike.byService(List.of(vmotion)))
                .containsExactlyInAnyOrderElementsOf(design.hosts().stream()
                        .flatMap(h -> h.vmksFor(Service.VMOTION).stream())
                        .map(Vmk::id)
                        .toList());
    }

    @Test
    void whatHasNoVlanOrServiceIsLikeNothing() {
        assertThat(alike.byVlan(List.of(first.id()))).isEmpty();
        assertThat(alike.byService(List.of(first.id()))).isEmpty();
    }
}
