package dev.vmklab.simulation.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.format.ParameterFile;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.HaState.Role;
import dev.vmklab.simulation.recording.HaState.Verdict;
import org.junit.jupiter.api.Test;

/// The published timelines of vSphere HA (vSphere HA Deepdive; vSphere Availability 7.0), seconds after the loss.
class FaultDomainTest {
    private static final int PRIMARY = 2;
    private static final double LOSS = 100;

    @Test
    void theHostWithMostDatastoresLeadsAndOfEqualsTheGreatestIdAsText() {
        PaperCluster equals = new PaperCluster(timings(), "host-98", "host-100", "host-99");
        equals.domain.begin();
        assertThat(equals.domain.state(2).role()).isEqualTo(Role.PRIMARY);
        assertThat(equals.domain.state(1).role()).isEqualTo(Role.SECONDARY);
        PaperCluster more = new PaperCluster(timings(), "host-98", "host-100", "host-99");
        more.datastores[1] = 1;
        more.domain.begin();
        assertThat(more.domain.state(1).role()).isEqualTo(Role.PRIMARY);
    }

    @Test
    void aDeadSecondaryIsDeclaredFailedAfter18Seconds() {
        PaperCluster cluster = cluster();
        cluster.kill(0);
        cluster.runUntil(LOSS + 10);
        assertThat(cluster.domain.state(0)).isEqualTo(new HaState(Role.DOWN, Verdict.UNREACHABLE));
        cluster.runUntil(LOSS + 400);
        assertThat(cluster.deeds).containsExactly("118.0 host 2 restarts the VMs of host 0");
        assertThat(cluster.domain.state(0).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void withoutHeartbeatDatastoresItTakes15Seconds() {
        PaperCluster cluster = cluster();
        cluster.heartbeatDatastores = false;
        cluster.kill(0);
        cluster.runUntil(LOSS + 400);
        assertThat(cluster.deeds).containsExactly("115.0 host 2 restarts the VMs of host 0");
    }

    @Test
    void aDeadPrimaryIsReplacedAfter25SecondsAndItsVmsRestartAfter35() {
        PaperCluster cluster = cluster();
        cluster.kill(PRIMARY);
        cluster.runUntil(LOSS + 10);
        assertThat(cluster.domain.state(0).role()).isEqualTo(Role.ELECTION);
        cluster.runUntil(LOSS + 24.9);
        assertThat(cluster.domain.state(1).role()).isEqualTo(Role.ELECTION);
        cluster.runUntil(LOSS + 25);
        assertThat(cluster.domain.state(1).role()).isEqualTo(Role.PRIMARY);
        assertThat(cluster.domain.state(0).role()).isEqualTo(Role.SECONDARY);
        cluster.runUntil(LOSS + 400);
        assertThat(cluster.deeds).containsExactly("135.0 host 1 restarts the VMs of host 2");
    }

    @Test
    void anIsolatedSecondaryDeclaresItselfAfter30SecondsAndRespondsAfter60() {
        PaperCluster cluster = cluster();
        cluster.cut(0);
        cluster.runUntil(LOSS + 29.9);
        assertThat(cluster.domain.state(0)).isEqualTo(new HaState(Role.PRIMARY, Verdict.PARTITIONED));
        cluster.runUntil(LOSS + 30);
        assertThat(cluster.domain.state(0).role()).isEqualTo(Role.ISOLATED);
        cluster.runUntil(LOSS + 70);
        assertThat(cluster.domain.state(0).verdict()).isEqualTo(Verdict.ISOLATED);
        assertThat(cluster.deeds)
                .containsExactly(
                        "133.0 host 2 reads the file of host 0",
                        "160.0 host 0 responds to isolation",
                        "163.0 host 2 reads the file of host 0");
    }

    @Test
    void anIsolatedPrimaryDeclaresItselfAfter5SecondsAndRespondsAfter35() {
        PaperCluster cluster = cluster();
        cluster.cut(PRIMARY);
        cluster.runUntil(LOSS + 4.9);
        assertThat(cluster.domain.state(PRIMARY).role()).isEqualTo(Role.PRIMARY);
        cluster.runUntil(LOSS + 5);
        assertThat(cluster.domain.state(PRIMARY).role()).isEqualTo(Role.ISOLATED);
        cluster.runUntil(LOSS + 36);
        assertThat(cluster.deeds)
                .containsExactly("135.0 host 2 responds to isolation", "135.0 host 1 reads the file of host 2");
        assertThat(cluster.domain.state(PRIMARY).verdict()).isEqualTo(Verdict.ISOLATED);
    }

    @Test
    void anIsolatedHostWithoutDatastoreHeartbeatsIsTakenForFailed() {
        PaperCluster cluster = cluster();
        cluster.reachesDatastores[0] = false;
        cluster.cut(0);
        cluster.runUntil(LOSS + 61);
        assertThat(cluster.deeds)
                .containsExactly("118.0 host 2 restarts the VMs of host 0", "160.0 host 0 responds to isolation");
    }

    @Test
    void eachPartitionGetsAPrimaryAndNoVmIsTouched() {
        PaperCluster cluster = new PaperCluster(timings(), "host-1", "host-2", "host-3", "host-4");
        cluster.domain.begin();
        cluster.runUntil(LOSS);
        cluster.side[0] = 1;
        cluster.side[1] = 1;
        cluster.domain.observe();
        cluster.runUntil(LOSS + 24.9);
        assertThat(cluster.domain.state(1).role()).isEqualTo(Role.ELECTION);
        cluster.runUntil(LOSS + 25);
        assertThat(cluster.domain.state(1)).isEqualTo(new HaState(Role.PRIMARY, Verdict.PARTITIONED));
        cluster.runUntil(LOSS + 400);
        assertThat(cluster.deeds).isEmpty();
        assertThat(cluster.domain.primaryOf(0)).isEqualTo(1);
        assertThat(cluster.domain.primaryOf(2)).isEqualTo(3);
        assertThat(cluster.domain.state(0).verdict()).isEqualTo(Verdict.PARTITIONED);
        assertThat(cluster.domain.state(3).verdict()).isEqualTo(Verdict.PARTITIONED);
        cluster.side[0] = 0;
        cluster.side[1] = 0;
        cluster.domain.observe();
        assertThat(cluster.domain.state(1).role()).isEqualTo(Role.SECONDARY);
        assertThat(cluster.domain.primaryOf(0)).isEqualTo(3);
        assertThat(cluster.domain.state(0).verdict()).isEqualTo(Verdict.LIVE);
    }

    @Test
    void aHostThatReachesAnIsolationAddressIsPartitionedAndNotIsolated() {
        PaperCluster cluster = cluster();
        cluster.side[0] = 1;
        cluster.domain.observe();
        cluster.runUntil(LOSS + 400);
        assertThat(cluster.domain.state(0)).isEqualTo(new HaState(Role.PRIMARY, Verdict.PARTITIONED));
        assertThat(cluster.deeds).isEmpty();
    }

    @Test
    void isolationIsCancelledWhenTheHostComesBackBeforeTheResponse() {
        PaperCluster cluster = cluster();
        cluster.cut(0);
        cluster.runUntil(LOSS + 45);
        cluster.side[0] = 0;
        cluster.addressAnswers[0] = true;
        cluster.domain.observe();
        cluster.runUntil(LOSS + 400);
        assertThat(cluster.domain.state(0)).isEqualTo(new HaState(Role.SECONDARY, Verdict.LIVE));
        assertThat(cluster.deeds).noneMatch(d -> d.contains("responds"));
        assertThat(cluster.notes).anyMatch(n -> n.equals("145.0 host 0 is no longer isolated"));
    }

    @Test
    void aGapShorterThanTheTimeoutHasNoConsequence() {
        PaperCluster cluster = cluster();
        cluster.cut(0);
        cluster.runUntil(LOSS + 9.9);
        cluster.side[0] = 0;
        cluster.domain.observe();
        cluster.runUntil(LOSS + 400);
        assertThat(cluster.deeds).isEmpty();
        assertThat(cluster.notes).isEmpty();
    }

    @Test
    void hostsElectAtOnceWhenThePrimaryEntersMaintenanceMode() {
        PaperCluster cluster = cluster();
        cluster.maintenance[PRIMARY] = true;
        cluster.domain.observe();
        cluster.runUntil(LOSS + 15);
        assertThat(cluster.domain.state(1).role()).isEqualTo(Role.PRIMARY);
        assertThat(cluster.domain.state(PRIMARY).role()).isEqualTo(Role.NONE);
        cluster.runUntil(LOSS + 100);
        assertThat(cluster.deeds).isEmpty();
        cluster.maintenance[PRIMARY] = false;
        cluster.domain.observe();
        assertThat(cluster.domain.state(PRIMARY).role()).isEqualTo(Role.SECONDARY);
    }

    @Test
    void aHostThatComesBackJoinsAgain() {
        PaperCluster cluster = cluster();
        cluster.kill(0);
        cluster.runUntil(LOSS + 60);
        cluster.runs[0] = true;
        cluster.domain.observe();
        assertThat(cluster.domain.state(0)).isEqualTo(new HaState(Role.SECONDARY, Verdict.LIVE));
        assertThat(cluster.domain.primaryOf(0)).isEqualTo(PRIMARY);
    }

    @Test
    void aPartitionedHostThatDiesIsNoticedAtTheNextLookAtItsFile() {
        PaperCluster cluster = cluster();
        cluster.side[0] = 1;
        cluster.domain.observe();
        cluster.runUntil(LOSS + 40);
        cluster.kill(0);
        cluster.runUntil(LOSS + 100);
        assertThat(cluster.deeds).containsExactly("163.0 host 2 restarts the VMs of host 0");
    }

    @Test
    void aCopyGoesOnAlone() {
        PaperCluster cluster = cluster();
        FaultDomain copy = cluster.domain.copy(cluster);
        cluster.kill(0);
        cluster.runUntil(LOSS + 30);
        assertThat(copy.state(0)).isEqualTo(new HaState(Role.SECONDARY, Verdict.LIVE));
    }

    private static PaperCluster cluster() {
        PaperCluster cluster = new PaperCluster(timings(), "host-1", "host-2", "host-3");
        cluster.domain.begin();
        assertThat(cluster.domain.state(PRIMARY).role()).isEqualTo(Role.PRIMARY);
        cluster.runUntil(LOSS);
        return cluster;
    }

    private static Timings timings() {
        return Timings.of(ParameterFile.standard().parameters());
    }
}
