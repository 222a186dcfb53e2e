package dev.vmklab.simulation.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.compute.Vm.RestartPriority;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.simulation.ClusterLab;
import dev.vmklab.simulation.ClusterLab.Play;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.HaState.Role;
import dev.vmklab.simulation.recording.HaState.Verdict;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What vSphere HA does where hosts lose their management network but not their power. Loss at 10 s; esx03 is the
/// primary of
/// three hosts.
class IsolationTest {
    private static final double POWER_ON = 10;

    @Test
    void anIsolatedSecondaryKeepsItsVmsByDefault() {
        Play play = new ClusterLab(3)
                .vms("esx01", "app", 3)
                .at(10, isolate("esx01"))
                .play(200);
        assertThat(play.lines("esx01 declares itself isolated"))
                .singleElement()
                .asString()
                .startsWith("40.0 ");
        assertThat(play.lines("isolation response of esx01: its VMs stay on"))
                .singleElement()
                .asString()
                .startsWith("70.0 ");
        assertThat(play.restarts()).isEmpty();
        assertThat(play.hostOf("app-1")).isEqualTo("esx01");
        assertThat(play.state("esx01")).isEqualTo(new HaState(Role.ISOLATED, Verdict.ISOLATED));
    }

    @Test
    void anIsolatedSecondaryPowersOffAt60SecondsAndThePrimaryRestartsWhatItReads() {
        Play play = new ClusterLab(3, ClusterLab.ha(IsolationResponse.POWER_OFF))
                .vms("esx01", "app", 3)
                .at(10, isolate("esx01"))
                .play(200);
        assertThat(play.lines("isolation response of esx01: 3 VMs are powered off"))
                .hasSize(1);
        assertThat(play.restarts()).hasSize(3).allSatisfy(r -> {
            assertThat(r.lostAt()).isEqualTo(70);
            assertThat(r.requestedAt()).isEqualTo(73);
        });
    }

    @Test
    void anIsolatedPrimaryRespondsAfter35Seconds() {
        Play play = new ClusterLab(3, ClusterLab.ha(IsolationResponse.POWER_OFF))
                .vms("esx03", "app", 2)
                .at(10, isolate("esx03"))
                .play(200);
        assertThat(play.lines("esx03 declares itself isolated"))
                .singleElement()
                .asString()
                .startsWith("15.0 ");
        assertThat(play.restarts()).hasSize(2).allSatisfy(r -> {
            assertThat(r.lostAt()).isEqualTo(45);
            assertThat(r.requestedAt()).isEqualTo(45);
        });
    }

    @Test
    void guestsShutDownBeforeTheyAreRestarted() {
        Play play = new ClusterLab(3, ClusterLab.ha(IsolationResponse.SHUT_DOWN))
                .vms("esx01", "app", 1)
                .at(10, isolate("esx01"))
                .play(300);
        assertThat(play.restarts()).singleElement().satisfies(r -> {
            assertThat(r.lostAt()).isEqualTo(130);
            assertThat(r.requestedAt()).isEqualTo(133);
        });
    }

    @Test
    void anIsolatedHostThatHasLostItsStorageAsWellLeavesItsVmsOn() {
        ClusterLab lab = new ClusterLab(3, ClusterLab.ha(IsolationResponse.POWER_OFF)).vms("esx01", "app", 2);
        lab.design.vm("app-2").restartPriority(RestartPriority.DISABLED);
        Play play = lab.at(10, isolate("esx01")).at(10, fail("esx01 vmnic2")).play(200);
        assertThat(play.lines("isolation response of esx01: 1 VMs stay on, because no primary is known"))
                .hasSize(1);
        assertThat(play.hostOf("app-2")).isEqualTo("esx01");
        assertThat(play.lines("app-1: esx01 still runs another instance of it")).hasSize(1);
        assertThat(play.restarts())
                .singleElement()
                .satisfies(r -> assertThat(r.requestedAt()).isEqualTo(28));
    }

    @Test
    void locksKeepThePrimaryFromStartingASecondInstance() {
        Play play = new ClusterLab(3, withoutHeartbeatDatastores(IsolationResponse.POWER_OFF))
                .vms("esx01", "app", 1)
                .at(10, isolate("esx01"))
                .play(300);
        assertThat(play.lines("app-1: restart attempt 1 fails: esx01 still runs it and holds the locks"))
                .singleElement()
                .asString()
                .startsWith("25.0 ");
        assertThat(play.restarts()).singleElement().satisfies(r -> {
            assertThat(r.attempts()).isEqualTo(2);
            assertThat(r.poweredOnAt()).isCloseTo(25 + 120 + POWER_ON, within(1e-9));
        });
    }

    @Test
    void isolationThatHealsBeforeTheResponseIsCancelled() {
        Play play = new ClusterLab(3, ClusterLab.ha(IsolationResponse.POWER_OFF))
                .vms("esx01", "app", 3)
                .at(10, isolate("esx01"))
                .at(60, d -> new ElementHappening.Restore(d.id("esx01")))
                .play(200);
        assertThat(play.lines("isolation response")).isEmpty();
        assertThat(play.lines("esx01 is no longer isolated")).containsExactly("60.0 esx01 is no longer isolated");
        assertThat(play.state("esx01")).isEqualTo(new HaState(Role.SECONDARY, Verdict.LIVE));
        assertThat(play.restarts()).isEmpty();
    }

    @Test
    void aPartitionElectsASecondPrimaryAndTouchesNoVm() {
        Play play = new ClusterLab(4)
                .vms("esx01", "app", 2)
                .at(10, d -> new AvailabilityHappening.Partition(List.of(d.id("esx01"), d.id("esx02"))))
                .play(200);
        assertThat(play.state("esx02")).isEqualTo(new HaState(Role.PRIMARY, Verdict.PARTITIONED));
        assertThat(play.lines("esx02 is elected primary"))
                .singleElement()
                .asString()
                .startsWith("35.0 ");
        assertThat(play.restarts()).isEmpty();
        Play healed = new ClusterLab(4)
                .at(10, d -> new AvailabilityHappening.Partition(List.of(d.id("esx01"), d.id("esx02"))))
                .at(100, _ -> new AvailabilityHappening.Heal())
                .play(200);
        assertThat(healed.lines("esx02 steps down")).hasSize(1);
        assertThat(healed.state("esx01")).isEqualTo(new HaState(Role.SECONDARY, Verdict.LIVE));
    }

    @Test
    void aHostWhoseManagementFailsOnTheWireIsIsolatedAsWell() {
        Play play = new ClusterLab(3)
                .at(10, fail("esx01 vmnic0"))
                .at(10, fail("esx01 vmnic1"))
                .play(100);
        assertThat(play.lines("esx01 declares itself isolated"))
                .singleElement()
                .asString()
                .startsWith("40.0 ");
    }

    @Test
    void aFailoverOfTheTeamIsTooShortToNotice() {
        Play play = new ClusterLab(3).at(10, fail("esx01 vmnic0")).play(100);
        assertThat(play.state("esx01")).isEqualTo(new HaState(Role.SECONDARY, Verdict.LIVE));
        assertThat(play.lines("unreachable")).isEmpty();
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
