package dev.vmklab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.simulation.recording.Recording;
import org.junit.jupiter.api.Test;

class ShapingTest {
    /// Fact sheet, section 3.5: a full bucket lasts burst x 8 / (peak - average).
    @Test
    void aFullBucketLastsBurstOverPeakMinusAverageAndEachPortHasItsOwn() {
        Lab lab = Lab.of(2, true);
        lab.shapeServers(new Shaping(100e6, 500e6, 50e6));
        lab.vm("a", "esx01", "nfs01").traffic("nic0", "b", 2e9, 0);
        lab.design.vm("b").on("esx02").nic("servers").datastore("nfs01");
        lab.vm("c", "esx01", "nfs01").traffic("nic0", "d", 2e9, 0);
        lab.design.vm("d").on("esx02").nic("servers").datastore("nfs01");
        Recording recording = lab.play(60).recording();
        double lasts = 50e6 * 8 / (500e6 - 100e6);
        assertThat(recording.serviceRate(Service.VM).mean(0, lasts)).isCloseTo(2 * 500e6, within(1.0));
        assertThat(recording.serviceRate(Service.VM).mean(lasts, 60)).isCloseTo(2 * 100e6, within(1.0));
    }
}
