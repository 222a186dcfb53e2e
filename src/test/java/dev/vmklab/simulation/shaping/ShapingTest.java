package dev.vmklab.simulation.shaping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.compute.TrafficPattern;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.network.Link;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Series;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ShapingTest {
    /// Sources: Traffic shaping. A full bucket lasts burst x 8 / (peak - average).
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

    private static final Shaping BUCKET = new Shaping(100e6, 500e6, 50e6);
    private static final double LASTS = 50e6 * 8 / (500e6 - 100e6);

    /// A sends 2 Gbit/s to b on the other host; both are in the port group `servers`.
    private static Recording sending(Lab lab, Optional<TrafficPattern> pattern) {
        lab.vm("a", "esx01", "nfs01").traffic("nic0", "b", 2e9, 0, pattern, "");
        lab.design.vm("b").on("esx02").nic("servers").datastore("nfs01");
        return lab.play(60).recording();
    }

    @Test
    void aDistributedSwitchShapesWhatAPortReceivesToo() {
        Lab lab = Lab.of(2, true);
        lab.design.vds("DSwitch").portGroup("clients").shapeEgress(BUCKET);
        lab.vm("a", "esx01", "nfs01").traffic("nic0", "b", 2e9, 0, Optional.empty(), "gateway");
        lab.design.vm("gateway").on("esx01").nic("servers").nic("clients").datastore("nfs01");
        lab.design.vm("b").on("esx02").nic("clients").datastore("nfs01");
        Simulation run = lab.play(60);
        assertThat(received(run, "esx02 vmnic0").mean(0, LASTS)).isCloseTo(500e6, within(1e7));
        assertThat(received(run, "esx02 vmnic0").mean(LASTS, 60)).isCloseTo(100e6, within(1e7));
    }

    @Test
    void eachDirectionOfADistributedSwitchHasABucketOfItsOwn() {
        Lab lab = Lab.of(2, true);
        lab.shapeServers(BUCKET);
        lab.design.vds("DSwitch").portGroup("servers").shapeEgress(new Shaping(50e6, 400e6, 0));
        Recording recording = sending(lab, Optional.empty());
        assertThat(recording.serviceRate(Service.VM).mean(0, 60)).isCloseTo(50e6, within(1.0));
    }

    @Test
    void aStandardSwitchShapesWhatEntersItOnlyAndItsPortGroupOverridesIt() {
        assertThat(overStandardSwitch(true, Optional.empty())).isCloseTo(100e6, within(1e3));
        assertThat(overStandardSwitch(true, Optional.of(new Shaping(300e6, 300e6, 0))))
                .isCloseTo(300e6, within(1e3));
        assertThat(overStandardSwitch(false, Optional.empty())).isCloseTo(2e9 * 1538 / 1448, within(1e7));
    }

    /// What b on esx02 gets from a on esx01 after the burst, bit/s.
    ///
    /// @param sender whether the sender's switch is the shaped one, else the receiver's
    private static double overStandardSwitch(boolean sender, Optional<Shaping> own) {
        Lab lab = Lab.of(2, true);
        for (int n = 1; n <= 2; n++) {
            String host = "esx0" + n;
            lab.design.host(host).vmnic("vmnic2", 10e9);
            lab.design.plug(host + " vmnic2", "ToR A", 10e9).trunk("1-4094");
            var vSwitch = lab.design.host(host).standardSwitch("vSwitch1").uplinks("vmnic2");
            var group = vSwitch.portGroup("VM Network " + n).vlan(50);
            if (sender == (n == 1)) {
                vSwitch.shaping(BUCKET);
                own.ifPresent(group::shapeIngress);
            }
        }
        lab.design
                .vm("a")
                .on("esx01")
                .memoryBytes(Lab.GIB)
                .nic("VM Network 1")
                .datastore("nfs01")
                .traffic("nic0", "b", 2e9, 0);
        lab.design.vm("b").on("esx02").nic("VM Network 2").datastore("nfs01");
        return lab.play(60).recording().serviceRate(Service.VM).mean(20, 60);
    }

    /// On for 10 s: 1 s at the peak empties the bucket, 9 s at the average. Off for 30 s: 3.75e8 bytes come in, the
    /// bucket holds 5e7 of them.
    @Test
    void aBucketFillsWhileItsPortIsQuiet() {
        Lab lab = Lab.of(2, true);
        lab.shapeServers(BUCKET);
        Recording recording = sending(lab, Optional.of(new TrafficPattern.OnOff(10, 30, 0)));
        for (double start : new double[] {0, 40}) {
            assertThat(recording.serviceRate(Service.VM).mean(start, start + LASTS))
                    .isCloseTo(500e6, within(1.0));
            assertThat(recording.serviceRate(Service.VM).mean(start + LASTS, start + 10))
                    .isCloseTo(100e6, within(1.0));
        }
        assertThat(recording.serviceRate(Service.VM).mean(10, 40)).isZero();
    }

    /// Whatever a port is asked for, it never sends more than a full bucket beyond its average.
    @Property(tries = 30)
    void aPortNeverSendsMoreThanItsAverageAndOneBucket(
            @ForAll @DoubleRange(min = 0.5, max = 20) double on,
            @ForAll @DoubleRange(min = 0.5, max = 20) double off,
            @ForAll @DoubleRange(min = 0, max = 2e8) double burst) {
        Lab lab = Lab.of(2, true);
        lab.shapeServers(new Shaping(100e6, 900e6, burst));
        Series rate =
                sending(lab, Optional.of(new TrafficPattern.OnOff(on, off, 0))).serviceRate(Service.VM);
        for (double to = 0.25; to <= 60; to += 0.25) {
            assertThat(rate.mean(0, to) * to).isLessThanOrEqualTo(100e6 * to + 8 * burst + 1);
        }
    }

    private static Series received(Simulation run, String vmnic) {
        for (int l = 0; l < run.network().linkCount(); l++) {
            Link link = run.network().link(l);
            if (link.kind() == Link.Kind.UPLINK_RECEIVE && link.label().contains(vmnic)) {
                return run.recording().linkRate(l);
            }
        }
        throw new AssertionError("no link to " + vmnic);
    }
}
