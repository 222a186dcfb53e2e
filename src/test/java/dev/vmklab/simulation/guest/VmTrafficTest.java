package dev.vmklab.simulation.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.compute.TrafficPattern;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Recording;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VmTrafficTest {
    private static final double EFFICIENCY = (1500 - 52) / (1500 + 38.0);

    @Test
    void onOffTrafficFlowsInItsTimesOnly() {
        Lab lab = Lab.of(2, true);
        lab.vm("a", "esx01", "nfs01")
                .traffic("nic0", "b", 1e9, 0, Optional.of(new TrafficPattern.OnOff(10, 20, 5)), "");
        lab.vm("b", "esx02", "nfs01");
        Recording recording = lab.play(60).recording();
        double rate = 1e9 / EFFICIENCY;
        assertThat(recording.serviceRate(Service.VM).mean(0, 5)).isZero();
        assertThat(recording.serviceRate(Service.VM).mean(5, 15)).isCloseTo(rate, within(1.0));
        assertThat(recording.serviceRate(Service.VM).mean(15, 35)).isZero();
        assertThat(recording.serviceRate(Service.VM).mean(35, 45)).isCloseTo(rate, within(1.0));
    }

    @Test
    void burstsFollowTheSeedAndNothingElse() {
        assertThat(bursts(1)).isEqualTo(bursts(1)).isNotEqualTo(bursts(2));
    }

    private static double bursts(int others) {
        Lab lab = Lab.of(2, true);
        lab.vm("a" + others, "esx01", "nfs01")
                .traffic("nic0", "b", 1e8, 0, Optional.of(new TrafficPattern.Bursty(1, 1)), "");
        lab.vm("b", "esx02", "nfs01");
        return lab.play(60).recording().serviceRate(Service.VM).max(0, 60);
    }

    @Test
    void trafficOnOneHostAndPortGroupUsesNoUplink() {
        Lab lab = Lab.of(1, true);
        lab.vm("a", "esx01", "nfs01").traffic("nic0", "b", 5e9, 0);
        lab.vm("b", "esx01", "nfs01");
        Simulation run = lab.play(10);
        assertThat(run.recording().serviceRate(Service.VM).mean(0, 10)).isCloseTo(5e9 / EFFICIENCY, within(1.0));
        assertThat(uplink(run, "esx01 vmnic0", Link.Kind.UPLINK_TRANSMIT)).isLessThan(1e7);
    }

    @Test
    void trafficThroughAFirewallOnAnotherHostCrossesThatHostsUplinkTwice() {
        Lab lab = Lab.of(2, true);
        lab.vm("a", "esx01", "nfs01").traffic("nic0", "b", 1e9, 0, Optional.empty(), "firewall");
        lab.design.vm("b").on("esx01").nic("clients").datastore("nfs01");
        lab.design.vm("firewall").on("esx02").nic("servers").nic("clients").datastore("nfs01");
        Simulation run = lab.play(10);
        double wire = 1e9 / EFFICIENCY;
        for (Link.Kind kind : new Link.Kind[] {Link.Kind.UPLINK_TRANSMIT, Link.Kind.UPLINK_RECEIVE}) {
            assertThat(uplink(run, "esx02 vmnic0", kind)).isCloseTo(wire, within(1e7));
            assertThat(uplink(run, "esx01 vmnic0", kind)).isCloseTo(wire, within(1e7));
        }
    }

    private static double uplink(Simulation run, String vmnic, Link.Kind kind) {
        for (int l = 0; l < run.network().linkCount(); l++) {
            Link link = run.network().link(l);
            if (link.kind() == kind && link.label().contains(vmnic)) {
                return run.recording().linkRate(l).mean(0, 10);
            }
        }
        throw new AssertionError("no " + kind + " of " + vmnic);
    }
}
