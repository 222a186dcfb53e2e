package dev.vmklab.simulation.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.simulation.ClusterLab;
import dev.vmklab.simulation.ClusterLab.Play;
import dev.vmklab.simulation.recording.MigrationRecord;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// A vMotion from esx01 to esx02 at 10 s, one of whose hosts fails on the way.
class VMotionFailureTest {
    private static final double GIB = 1L << 30;

    @Test
    void aDestinationThatDiesWhileMemoryIsCopiedLeavesTheVmWhereItIs() {
        Play play = lab().at(16, fail("esx02")).play(200);
        assertThat(only(play).succeeded()).isFalse();
        assertThat(only(play).endedAt()).isCloseTo(36, within(1e-9));
        assertThat(play.hostOf("app-1")).isEqualTo("esx01");
        assertThat(play.restarts()).isEmpty();
    }

    @Test
    void aDestinationThatDiesAsItResumesTheVmLetsTheSourceGoOnAfterTwentySeconds() {
        double resuming = whileResuming();
        Play play = lab().at(resuming, fail("esx02")).play(200);
        assertThat(only(play).succeeded()).isFalse();
        assertThat(only(play).endedAt()).isCloseTo(resuming + 20, within(1e-9));
        assertThat(play.lines("vMotion of app-1 to esx02 fails: no progress for 20 s"))
                .hasSize(1);
        assertThat(play.hostOf("app-1")).isEqualTo("esx01");
        assertThat(play.restarts()).isEmpty();
    }

    @Test
    void aSourceThatDiesWhileMemoryIsCopiedTakesTheVmAlong() {
        Play play = lab().at(16, fail("esx01")).play(200);
        assertThat(only(play).outcome()).isEqualTo("vMotion of app-1 to esx02 ends: esx01 has failed");
        assertThat(only(play).endedAt()).isEqualTo(16);
        assertThat(play.restarts()).hasSize(1);
        assertThat(play.hostOf("app-1")).isNotEmpty();
    }

    @Test
    void aSourceThatDiesAsTheDestinationResumesTheVmIsNotMissed() {
        double resuming = whileResuming();
        Play play = lab().at(resuming, fail("esx01")).play(200);
        assertThat(only(play).succeeded()).isTrue();
        assertThat(play.lines("app-1 goes on at esx02: all of it had arrived when esx01 failed"))
                .hasSize(1);
        assertThat(play.hostOf("app-1")).isEqualTo("esx02");
        assertThat(play.restarts()).isEmpty();
    }

    @Test
    void whenBothHostsDieTheVmIsRestartedOnAThird() {
        for (double at : new double[] {16, whileResuming()}) {
            Play play = lab().at(at, fail("esx01")).at(at, fail("esx02")).play(300);
            assertThat(only(play).succeeded()).isFalse();
            assertThat(only(play).outcome()).endsWith("both hosts have failed");
            assertThat(play.hostOf("app-1")).isEqualTo("esx03");
        }
    }

    @Test
    void aVmThatIsPoweredOffOnTheWayStaysOff() {
        Play play = lab().at(16, d -> new AvailabilityHappening.PowerOff(d.id("app-1")))
                .play(200);
        assertThat(only(play).outcome()).isEqualTo("vMotion of app-1 to esx02 ends: the VM was powered off");
        assertThat(play.hostOf("app-1")).isEmpty();
    }

    @Test
    void whatMovesToADestinationThatDiesIsMovedElsewhereAtTheNextPass() {
        ClusterLab lab = new ClusterLab(3).vms("esx01", "v", 12);
        lab.design.drs("Cluster", Drs.FULLY_AUTOMATED, 1);
        Play play = lab.at(10, d -> new MigrationHappening.Evacuate(d.id("esx01")))
                .at(11, fail("esx02"))
                .play(300);
        assertThat(play.lines("v-1 to esx02 fails: no progress for 20 s")).hasSize(1);
        assertThat(play.lines("vMotion of v-1 from esx01 to esx03 starts"))
                .singleElement()
                .satisfies(line ->
                        assertThat(Double.parseDouble(line.split(" ")[0])).isGreaterThanOrEqualTo(60));
        assertThat(play.lines("esx01 is empty and in maintenance mode")).hasSize(1);
    }

    private static double whileResuming() {
        return only(lab().play(100)).endedAt() - 0.05;
    }

    private static ClusterLab lab() {
        ClusterLab lab = new ClusterLab(3);
        lab.design.drs("Cluster", Drs.FULLY_AUTOMATED, 1);
        lab.design
                .vm("app-1")
                .on("esx01")
                .nic("VMs")
                .datastore("lun1")
                .memoryBytes(8 * GIB)
                .memory(8 * GIB, GIB, 100e6);
        return lab.at(10, d -> new MigrationHappening.Migrate(d.id("app-1"), Optional.of(d.id("esx02"))));
    }

    private static MigrationRecord only(Play play) {
        assertThat(play.simulation().recording().migrations().size()).isEqualTo(1);
        return play.simulation().recording().migrations().get(0);
    }

    private static Function<DesignBuilder, Happening> fail(String label) {
        return d -> new ElementHappening.Fail(d.id(label));
    }
}
