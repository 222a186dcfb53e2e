package dev.vmklab.simulation.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What vSphere says of a vMotion's network: one VM moves from esx01 to esx02 over a line between two sites.
class VMotionAdviceTest {
    private static final double FAST = 10e9;
    private static final double SECONDS = 600;
    private static final String UPLINK = "Uplink 1";
    private static final String VDS = "DSwitch";
    private static final String LOW_LINK = "link capacity of the vMotion network on esx01 is low";
    private static final String LOW_SESSION = "vMotion needs at least 250";
    private static final String LATENCY_MODE = "vMotion works in its latency-aware mode";

    private static Simulation move(double vmnicRate, double lineRate, double lineDelaySeconds) {
        DesignBuilder d = DesignBuilder.design("advice");
        d.cluster("Cluster");
        d.vds(VDS)
                .uplinks(UPLINK)
                .portGroup("kernel")
                .vlan(10)
                .teaming(TeamingPolicy.EXPLICIT, List.of(UPLINK), List.of());
        for (int n = 1; n <= 2; n++) {
            String tor = "ToR " + n;
            String host = "esx0" + n;
            d.tor(tor).port("Line").rate(FAST).trunk("10");
            d.host(host).cluster("Cluster").vmnic("vmnic0", vmnicRate);
            d.host(host).uplink(VDS, UPLINK, "vmnic0");
            d.plug(host + " vmnic0", tor, vmnicRate).trunk("10");
            d.host(host)
                    .vmk("vmk0", "kernel")
                    .ip("10.0.10." + (10 + n) + "/24")
                    .tag(VmkTag.VMOTION)
                    .role(StorageRole.NFS);
        }
        d.cable("ToR 1 Line", "ToR 2 Line", lineDelaySeconds, Optional.of(lineRate));
        d.array("filer").port("e0", 0, FAST, 10, "10.0.10.100/24", "", 1500);
        d.plug("filer e0", "ToR 1", FAST).trunk("10");
        d.nfs("nfs01", "filer e0");
        d.vm("app").on("esx01").memoryBytes(Lab.GIB).datastore("nfs01");
        TimedEvent event = new TimedEvent(
                Id.of("event-1"), 1, new MigrationHappening.Migrate(d.id("app"), Optional.of(d.id("esx02"))));
        Scenario scenario = new Scenario(Id.of("scenario-1"), "move", "", SECONDS, 1, List.of(event), Extras.NONE);
        Simulation run = Simulation.verifying(d.build(), scenario, Lab.PARAMETERS);
        run.runToEnd();
        return run;
    }

    private static boolean says(Simulation run, String part) {
        return Lab.texts(run.recording()).stream().anyMatch(text -> text.contains(part));
    }

    private static boolean succeeds(Simulation run) {
        return run.recording().migrations().get(0).succeeded();
    }

    @Test
    void aNetworkThatIsWhatVMotionWantsIsNotSpokenOf() {
        Simulation run = move(FAST, FAST, 0);
        assertThat(succeeds(run)).isTrue();
        assertThat(List.of(LOW_LINK, LOW_SESSION, LATENCY_MODE)).noneMatch(advice -> says(run, advice));
    }

    @Test
    void aSessionBelow250MegabitIsWarnedOf() {
        Simulation slow = move(FAST, 0.24e9, 0);
        assertThat(succeeds(slow)).isTrue();
        assertThat(says(slow, LOW_SESSION)).isTrue();
        assertThat(says(move(FAST, 0.3e9, 0), LOW_SESSION)).isFalse();
    }

    @Test
    void aVmnicBelowOneGigabitIsSaidToBeLow() {
        assertThat(says(move(0.9e9, FAST, 0), LOW_LINK)).isTrue();
        assertThat(says(move(1e9, FAST, 0), LOW_LINK)).isFalse();
    }

    @Test
    void fromARoundTripOfFourMillisecondsOnVMotionMindsTheLatency() {
        assertThat(says(move(FAST, FAST, 2e-3), LATENCY_MODE)).isTrue();
        assertThat(says(move(FAST, FAST, 1.9e-3), LATENCY_MODE)).isFalse();
    }

    @Test
    void aRoundTripAbove150MillisecondsIsRefused() {
        Simulation far = move(FAST, FAST, 76e-3);
        assertThat(says(far, "the round trip to esx02 takes 152.0 ms, vMotion supports 150"))
                .isTrue();
        assertThat(far.hostOfVm(far.network().design().vms().getFirst().id())).isZero();
        Simulation near = move(FAST, FAST, 74e-3);
        assertThat(near.hostOfVm(near.network().design().vms().getFirst().id())).isEqualTo(1);
    }
}
