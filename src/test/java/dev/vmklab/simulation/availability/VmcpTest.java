package dev.vmklab.simulation.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.simulation.ClusterLab;
import dev.vmklab.simulation.ClusterLab.Play;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// VM Component Protection from the loss of a datastore to the VM that runs again.
class VmcpTest {
    @Test
    void aDatastoreLostToOneHostHasItsVmsRestartedAfter320Seconds() {
        Play play = new ClusterLab(3)
                .vms("esx01", "app", 2)
                .at(10, fail("esx01 vmnic2"))
                .play(600);
        double start = seconds(play.lines("all paths down (APD)").getFirst());
        assertThat(play.lines("VM Component Protection on esx01: 2 VMs are restarted elsewhere"))
                .singleElement()
                .satisfies(line -> assertThat(seconds(line)).isCloseTo(start + 320, within(1e-6)));
        assertThat(play.restarts()).hasSize(2).allMatch(r -> r.succeeded() && !r.to().equals("esx01"));
    }

    @Test
    void aDatastoreLostToAllHostsMovesNothing() {
        Play play =
                new ClusterLab(3).vms("esx01", "app", 2).at(10, fail("array")).play(600);
        assertThat(play.lines("VM Component Protection on esx01: 0 VMs are restarted elsewhere, 2 stay"))
                .hasSize(1);
        assertThat(play.restarts()).isEmpty();
    }

    private static double seconds(String line) {
        return Double.parseDouble(line.substring(0, line.indexOf(' ')));
    }

    private static Function<DesignBuilder, Happening> fail(String label) {
        return d -> new ElementHappening.Fail(d.id(label));
    }
}
