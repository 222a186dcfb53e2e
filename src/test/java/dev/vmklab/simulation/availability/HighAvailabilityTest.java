package dev.vmklab.simulation.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.compute.Vm.RestartPriority;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.simulation.ClusterLab;
import dev.vmklab.simulation.ClusterLab.Play;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.HaState.Role;
import dev.vmklab.simulation.recording.HaState.Verdict;
import dev.vmklab.simulation.recording.RestartRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// HA from the failure of a host on the wire to the VM that runs again. Loss at 10 s; esx03 is the primary of three
/// hosts.
class HighAvailabilityTest {
    private static final double POWER_ON = 10;
    private static final double BOOT = 60;

    @Test
    void aHostThatLosesPowerHasItsVmsRestartedFrom18Seconds() {
        Play play =
                new ClusterLab(3).vms("esx01", "app", 25).at(10, fail("esx01")).play(400);
        assertThat(play.restarts()).hasSize(25);
        assertThat(play.restarts()).allSatisfy(r -> {
            assertThat(r.lostAt()).isEqualTo(10);
            assertThat(r.requestedAt()).isEqualTo(28);
            assertThat(r.poweredOnAt()).isCloseTo(28 + POWER_ON, within(1e-9));
            assertThat(r.endedAt()).isCloseTo(28 + POWER_ON + BOOT, within(1e-9));
            assertThat(r.succeeded()).isTrue();
        });
        long there =
                play.restarts().stream().filter(r -> r.to().equals("esx02")).count();
        assertThat(there).isBetween(12L, 13L);
        assertThat(play.state("esx01")).isEqualTo(new HaState(Role.DOWN, Verdict.FAILED));
        assertThat(play.lines("25 VMs stop with esx01")).hasSize(1);
    }

    @Test
    void withoutHeartbeatDatastoresItTakes15Seconds() {
        Play play = new ClusterLab(3, withoutHeartbeatDatastores(IsolationResponse.LEAVE_POWERED_ON))
                .vms("esx01", "app", 1)
                .at(10, fail("esx01"))
                .play(400);
        assertThat(play.restarts())
                .singleElement()
                .satisfies(r -> assertThat(r.requestedAt()).isEqualTo(25));
    }

    @Test
    void aPrimaryThatLosesPowerHasItsVmsRestartedAt35Seconds() {
        Play play =
                new ClusterLab(3).vms("esx03", "app", 3).at(10, fail("esx03")).play(400);
        assertThat(play.restarts()).hasSize(3).allMatch(r -> r.requestedAt() == 45);
        assertThat(play.state("esx02").role()).isEqualTo(Role.PRIMARY);
    }

    @Test
    void noMoreThan32PowerOnsAreUnderWayOnAHost() {
        Play play =
                new ClusterLab(2).vms("esx01", "app", 70).at(10, fail("esx01")).play(400);
        assertThat(play.restarts()).hasSize(70);
        assertThat(play.restarts().stream().filter(r -> r.poweredOnAt() <= 38 + 1e-9))
                .hasSize(32);
        assertThat(play.restarts().stream().filter(r -> r.poweredOnAt() > 57)).hasSize(6);
    }

    @Test
    void higherPrioritiesGoFirstAndDisabledOnesStayOff() {
        ClusterLab lab = new ClusterLab(3);
        for (RestartPriority priority : RestartPriority.values()) {
            lab.design.vm(priority.key()).on("esx01").datastore("lun1").restartPriority(priority);
        }
        Play play = lab.at(10, fail("esx01")).play(400);
        assertThat(play.restarts())
                .extracting(RestartRecord::vmName)
                .containsExactly("highest", "high", "medium", "low", "lowest");
        assertThat(play.restarts())
                .extracting(RestartRecord::poweredOnAt)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(play.lines("disabled is not restarted: its restart priority is disabled"))
                .hasSize(1);
        assertThat(play.hostOf("disabled")).isEmpty();
    }

    @Test
    void aHostThatComesBackTakesPartAgain() {
        Play play = new ClusterLab(3)
                .vms("esx01", "app", 1)
                .at(10, fail("esx01"))
                .at(60, d -> new ElementHappening.Restore(d.id("esx01")))
                .play(200);
        assertThat(play.state("esx01")).isEqualTo(new HaState(Role.SECONDARY, Verdict.LIVE));
    }

    @Test
    void vmsOfAHostThatRestartsBeforeItIsMissedAreRestartedWhenItComesBack() {
        Play play = new ClusterLab(3)
                .vms("esx01", "app", 1)
                .at(10, fail("esx01"))
                .at(15, d -> new ElementHappening.Restore(d.id("esx01")))
                .play(200);
        assertThat(play.restarts())
                .singleElement()
                .satisfies(r -> assertThat(r.requestedAt()).isBetween(15.0, 15.2));
    }

    @Test
    void attemptsThatFailAreRepeatedAfter2And6Minutes() {
        Play play = new ClusterLab(2)
                .vms("esx01", "app", 1)
                .at(10, fail("array"))
                .at(11, fail("esx01"))
                .at(300, d -> new ElementHappening.Restore(d.id("array")))
                .play(600);
        assertThat(play.restarts()).singleElement().satisfies(r -> {
            assertThat(r.attempts()).isEqualTo(3);
            assertThat(r.requestedAt()).isEqualTo(29);
            assertThat(r.poweredOnAt()).isCloseTo(29 + 360 + POWER_ON, within(1e-9));
        });
        assertThat(play.lines("restart attempt 2 fails: no host can take it"))
                .singleElement()
                .asString()
                .startsWith("149.0 ");
    }

    @Test
    void powerOnAndOffByHand() {
        ClusterLab lab = new ClusterLab(2).vms("esx01", "app", 1);
        lab.design.vm("app-1").off();
        Play play = lab.at(10, d -> new AvailabilityHappening.PowerOn(d.id("app-1")))
                .at(200, d -> new AvailabilityHappening.PowerOff(d.id("app-1")))
                .at(210, d -> new AvailabilityHappening.PowerOff(d.id("app-1")))
                .play(300);
        assertThat(play.restarts())
                .singleElement()
                .satisfies(r -> assertThat(r.endedAt()).isCloseTo(10 + POWER_ON + BOOT, within(1e-9)));
        assertThat(play.hostOf("app-1")).isEmpty();
        assertThat(play.lines("app-1 is off already")).hasSize(1);
    }

    @Test
    void admissionControlRefusesWhatAFailureWouldNotLeaveRoomFor() {
        ClusterLab lab = new ClusterLab(2).vms("esx01", "app", 1);
        lab.design.vm("app-1").off().memoryBytes(1.2e12);
        Play play = lab.at(10, d -> new AvailabilityHappening.PowerOn(d.id("app-1")))
                .play(100, ClusterLab.PARAMETERS.with(Map.of("ha.reservedMemoryFraction", 1.0)));
        assertThat(play.lines("app-1 is not powered on: admission control keeps 50 % of the cluster's memory"))
                .hasSize(1);
    }

    @Test
    void aPrimaryInMaintenanceModeHandsOver() {
        Play play = new ClusterLab(3)
                .vms("esx03", "app", 1)
                .at(10, d -> new MigrationHappening.Evacuate(d.id("esx03")))
                .at(200, d -> new AvailabilityHappening.ExitMaintenance(d.id("esx03")))
                .play(150);
        assertThat(play.state("esx03").role()).isEqualTo(Role.NONE);
        assertThat(play.state("esx02").role()).isEqualTo(Role.PRIMARY);
        assertThat(play.restarts()).isEmpty();
    }

    @Test
    void aCopyRestartsTheSameVmsAtTheSameTimes() {
        ClusterLab lab = new ClusterLab(3).vms("esx01", "app", 5).at(10, fail("esx01"));
        Simulation original = lab.simulation(200, ClusterLab.PARAMETERS);
        original.runUntil(30);
        Simulation copy = original.copy();
        copy.runToEnd();
        assertThat(original.recording().restarts().size()).isZero();
        original.runToEnd();
        assertThat(original.recording().restarts().size()).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            assertThat(copy.recording().restarts().get(i))
                    .isEqualTo(original.recording().restarts().get(i));
        }
    }

    @Test
    void vcenterGivesAHostUpAfterAMinute() {
        ClusterLab lab = new ClusterLab(2);
        lab.design.appliance(Appliance.Kind.VCENTER, "vcenter", 1e9, 10, "10.0.10.200/24", "10.0.10.1");
        lab.design.plug("vcenter", "ToR A", 1e9);
        Play play = lab.at(10, isolate("esx01"))
                .at(100, _ -> new AvailabilityHappening.Heal())
                .play(150);
        assertThat(play.lines("vCenter"))
                .containsExactly("70.0 vCenter shows esx01 as not responding", "100.0 vCenter hears esx01 again");
    }

    private static Ha withoutHeartbeatDatastores(IsolationResponse response) {
        return new Ha(true, true, List.of(), response, List.of(Id.of("datastore-none")), 1, Extras.NONE);
    }

    private static Function<DesignBuilder, Happening> fail(String label) {
        return d -> new ElementHappening.Fail(d.id(label));
    }

    private static Function<DesignBuilder, Happening> isolate(String label) {
        return d -> new AvailabilityHappening.Isolate(d.id(label));
    }
}
