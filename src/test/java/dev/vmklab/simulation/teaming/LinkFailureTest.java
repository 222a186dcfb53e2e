package dev.vmklab.simulation.teaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.vswitch.FailureDetection;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import org.junit.jupiter.api.Test;

/// What link status, beacons and failback make of failures. A VM on esx01 sends 1 Gbit/s to one on esx02.
class LinkFailureTest extends LinkLab {
    @Test
    void aFailoverTakesHalfASecond() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run = at(10, fail("esx01 vmnic0")).play(30);
        assertThat(silence(run)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void withoutPortFastAFailbackIsABlackHoleFor30Seconds() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        design.tor("ToR A").port("Eth1/1").withoutPortFast();
        Simulation run = at(10, fail("ToR A")).at(60, restore("ToR A")).play(120);
        assertThat(silence(run)).isCloseTo(0.5 + 29.9, within(0.05));
    }

    @Test
    void withoutFailbackTheRecoveredUplinkWaits() {
        pair(team(false, FailureDetection.LINK_STATUS, 1, 1), 2);
        design.tor("ToR A").port("Eth1/1").withoutPortFast();
        Simulation run = at(10, fail("ToR A")).at(60, restore("ToR A")).play(120);
        assertThat(silence(run)).isCloseTo(0.5, within(1e-9));
        assertThat(sent(run, "esx01 vmnic0").at(119)).isZero();
        assertThat(sent(run, "esx01 vmnic1").at(119)).isPositive();
    }

    @Test
    void anUplinkThatWaitsIsTakenWhenTheOtherOneFails() {
        pair(team(false, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run = at(10, fail("esx01 vmnic0"))
                .at(20, restore("esx01 vmnic0"))
                .at(40, fail("esx01 vmnic1"))
                .play(60);
        assertThat(sent(run, "esx01 vmnic1").at(39)).isPositive();
        assertThat(sent(run, "esx01 vmnic0").at(59)).isPositive();
    }

    @Test
    void linkStatusDoesNotSeeABlackHole() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run =
                at(10, dark("ToR A Eth1/1")).at(50, restore("ToR A Eth1/1")).play(60);
        assertThat(silence(run)).isCloseTo(40, within(1e-9));
        assertThat(texts(run)).noneMatch(t -> t.contains("teams see"));
        assertThat(texts(run)).contains("ToR A Eth1/1 passes nothing from now on, though its link stays up");
    }

    @Test
    void threeUplinksWithBeaconsFindTheDeadOne() {
        pair(team(true, FailureDetection.BEACON_PROBING, 1, 2), 3);
        Simulation run = at(10, dark("ToR A Eth1/1")).play(60);
        assertThat(silence(run)).isCloseTo(3, within(1e-9));
        assertThat(texts(run))
                .anyMatch(t -> t.startsWith("beacon probing of port group VMs on esx01 takes esx01 vmnic0 out"));
    }

    @Test
    void twoUplinksWithBeaconsCannotTellAndSendByBoth() {
        pair(team(true, FailureDetection.BEACON_PROBING, 1, 1), 2);
        Simulation run = at(10, dark("ToR A Eth1/1")).play(60);
        assertThat(silence(run)).isCloseTo(3, within(1e-9));
        assertThat(texts(run)).anyMatch(t -> t.contains("cannot tell which uplink has failed"));
        double original = sent(run, "esx01 vmnic1").at(59);
        assertThat(original).isPositive();
        assertThat(sent(run, "esx01 vmnic0").at(59)).isEqualTo(original);
    }

    @Test
    void fourUplinksWithBeaconsSurviveTwoFailuresAndCannotTellAfterTheThird() {
        pair(team(true, FailureDetection.BEACON_PROBING, 1, 3), 4);
        Simulation run = at(10, dark("ToR A Eth1/1"))
                .at(20, dark("ToR B Eth1/1"))
                .at(30, dark("ToR C Eth1/1"))
                .play(60);
        assertThat(silence(run)).isCloseTo(9, within(1e-9));
        assertThat(Lab.timeOf(run.recording(), "cannot tell which uplink has failed"))
                .isEqualTo(33);
    }

    @Test
    void linkStateTrackingPassesTheLossOfTheWayUpOn() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        design.tor("ToR A").linkStateTracking();
        Simulation tracked = at(10, fail("ToR A up")).play(60);
        assertThat(silence(tracked)).isCloseTo(0.5, within(1e-9));
        assertThat(texts(tracked)).contains("ToR A has lost its way up and shuts its host ports (link-state tracking)");
    }

    @Test
    void withoutTrackingADeadWayUpStaysABlackHole() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run = at(10, fail("ToR A up")).play(60);
        assertThat(silence(run)).isCloseTo(50, within(1e-9));
    }

    @Test
    void aLinkThatFlapsTooOftenIsHeldDown() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run = at(10, d -> new ElementHappening.Flap(d.id("esx01 vmnic0"), 0.6, 0.2, 70))
                .play(200);
        assertThat(texts(run)).anyMatch(t -> t.startsWith("esx01 vmnic0 flaps: its link went down 61 times"));
        assertThat(sent(run, "esx01 vmnic0").at(100)).isZero();
        assertThat(sent(run, "esx01 vmnic0").at(199)).isPositive();
    }

    @Test
    void oneOfTwoFailuresRestoredDoesNotBringTheLinkUp() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run = at(10, fail("esx01 vmnic0"))
                .at(11, fail("ToR A"))
                .at(20, restore("esx01 vmnic0"))
                .play(60);
        assertThat(texts(run)).noneMatch(t -> t.contains("up again"));
        assertThat(silence(run)).isCloseTo(0.5, within(1e-9));
    }
}
