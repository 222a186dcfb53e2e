package dev.vmklab.analysis.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Network;
import dev.vmklab.samples.SampleFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private final Design design = SampleFiles.read("flat").design();
    private final Vm vm = design.vms().getFirst();

    private static String said(Design of, Id element, Direction direction) {
        Network network = Network.compile(of, Map.of());
        return Silence.of(network, Scope.of(network, element, direction));
    }

    private Design with(Vm other) {
        return design.withVms(List.of(other));
    }

    @Test
    void aVmSaysWhatKeepsItFromSending() {
        assertThat(said(with(vm.withNics(List.of())), vm.id(), Direction.RECEIVE))
                .isEqualTo("erp-db-01 receives nothing: it has no network adapter");
    }

    @Test
    void aPlugWithoutACableSaysSo() {
        Vmnic vmnic = design.hosts().getFirst().vmnics().getFirst();

        assertThat(said(design, vmnic.id(), Direction.BOTH)).isEqualTo("esx01 vmnic0 carries nothing in this time");
        assertThat(said(design.withCables(List.of()), vmnic.id(), Direction.BOTH))
                .isEqualTo("esx01 vmnic0 carries nothing: no cable is plugged into it");
    }
}
