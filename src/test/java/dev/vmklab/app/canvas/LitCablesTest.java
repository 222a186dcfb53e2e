package dev.vmklab.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.generate.Pods;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LitCablesTest {
    private final Design design = Pods.of(20);
    private final Geometry geometry = Layout.of(design, Optional.empty());

    private List<Id> ends(Id element) {
        return LitCables.of(geometry, element).stream().map(CableRun::a).toList();
    }

    @Test
    void theCablesOfAHostAreThoseOfItsVmnics() {
        Host host = design.hosts().get(7);

        assertThat(ends(host.id()))
                .containsExactlyInAnyOrderElementsOf(
                        host.vmnics().stream().map(Vmnic::id).toList());
    }

    @Test
    void theCableOfAPortIsItsOwn() {
        Id vmnic = design.hosts().get(3).vmnics().getLast().id();

        assertThat(ends(vmnic)).containsExactly(vmnic);
    }

    @Test
    void aSwitchWouldLightEverything() {
        assertThat(ends(design.physicalSwitches().getFirst().id())).isEmpty();
        assertThat(ends(Id.of("hst-unknown0"))).isEmpty();
    }
}
