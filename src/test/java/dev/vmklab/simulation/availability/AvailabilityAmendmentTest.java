package dev.vmklab.simulation.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.edit.Removal;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.simulation.ClusterLab;
import dev.vmklab.simulation.ClusterLab.Play;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.FaultToleranceSample;
import dev.vmklab.simulation.recording.FaultToleranceSample.Protection;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.RestartRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Changes of the design while vSphere HA, Fault Tolerance or waves have something under way.
class AvailabilityAmendmentTest {
    private static final double GIB = 1L << 30;

    @Test
    void restartsGoOnWhenAVmIsTakenOutOfTheDesign() {
        Play play = amended(failing(), 25, 200, design -> without(design, "spare-1"));
        List<RestartRecord> restarts = play.restarts();
        assertThat(restarts).hasSize(3);
        assertThat(restarts).allSatisfy(r -> assertThat(r.endedAt()).isCloseTo(10 + 18 + 10 + 60, within(1e-9)));
        assertThat(play.lines("is configured anew")).isEmpty();
    }

    @Test
    void aVmThatLeavesTheDesignWhileItIsRestartedIsSaidTo() {
        Play play = amended(failing(), 30, 200, design -> without(design, "app-2"));
        assertThat(play.lines("the power-on of app-2 ends: it left the design")).hasSize(1);
        assertThat(play.restarts()).hasSize(2);
    }

    @Test
    void anotherHostThatLeavesMakesTheRestElectAndThePrimaryGoOnWithTheRestarts() {
        Play play = amended(failing(), 25, 300, design -> without(design, "esx03"));
        assertThat(play.lines("vSphere HA of Cluster is configured anew")).hasSize(1);
        assertThat(play.lines("is elected primary of its cluster"))
                .singleElement()
                .asString()
                .startsWith("40.0 ");
        assertThat(play.restarts()).hasSize(3).allSatisfy(r -> {
            assertThat(r.succeeded()).isTrue();
            assertThat(r.endedAt()).isCloseTo(25 + 25 + 10 + 60, within(1e-9));
        });
    }

    @Test
    void aClusterWhoseSettingsChangeElectsAnewAndNothingUnderWayIsForgotten() {
        Play play = amended(
                failing(),
                30,
                300,
                design -> design.withClusters(design.clusters().stream()
                        .map(c -> c.withDrs(Drs.MANUAL, Cluster.MEDIUM_THRESHOLD, List.of()))
                        .toList()));
        assertThat(play.lines("vSphere HA of Cluster is configured anew")).hasSize(1);
        assertThat(play.restarts())
                .hasSize(3)
                .allSatisfy(r -> assertThat(r.succeeded()).isTrue());
    }

    @Test
    void aWaveGoesOnWithTheVmsThatAreLeft() {
        ClusterLab lab = new ClusterLab(3).vms("esx01", "app", 4);
        lab.design.drs("Cluster", Drs.FULLY_AUTOMATED, 1);
        lab.at(10, d -> new MigrationHappening.MigrationWave(Optional.empty(), 4, 20, Optional.of(d.id("esx02"))));
        Play play = amended(lab, 35, 200, design -> without(design, "app-3"));
        assertThat(play.hostOf("app-1")).isEqualTo("esx02");
        assertThat(play.hostOf("app-2")).isEqualTo("esx02");
        assertThat(play.hostOf("app-4")).isEqualTo("esx02");
    }

    @Test
    void aWaveWhoseDestinationLeavesEndsWithAReason() {
        ClusterLab lab = new ClusterLab(3).vms("esx01", "app", 4);
        lab.at(10, d -> new MigrationHappening.MigrationWave(Optional.empty(), 4, 20, Optional.of(d.id("esx02"))));
        Play play = amended(lab, 15, 200, design -> without(design, "esx02"));
        assertThat(play.lines("a wave of vMotions ends: its destination esx02 left the design"))
                .hasSize(1);
    }

    @Test
    void theCopyOfASecondaryGoesOnWhenAnotherVmLeaves() {
        ClusterLab lab = faultTolerant().at(10, fail("esx01"));
        double calm = copiedAt(lab.play(300));
        ClusterLab again = faultTolerant().at(10, fail("esx01"));
        Play play = amended(again, 35, 300, design -> without(design, "spare-1"));
        assertThat(copiedAt(play)).isCloseTo(calm, within(1e-6));
        assertThat(play.lines("is not protected any more")).isEmpty();
    }

    @Test
    void aPairWhoseSecondaryLosesItsHostFromTheDesignGetsANewOne() {
        Play play = amended(faultTolerant(), 30, 300, design -> without(design, "esx02"));
        assertThat(play.lines("ft is not protected any more: the host of its secondary left the design"))
                .hasSize(1);
        Log<FaultToleranceSample> log = play.simulation().recording().faultTolerance();
        assertThat(log.get(log.size() - 1).protection()).isEqualTo(Protection.PROTECTED);
        assertThat(log.get(log.size() - 1).secondary()).isEqualTo("esx03");
    }

    @Test
    void aHostThatVcenterHasGivenUpIsStillGivenUpAfterAChangeElsewhere() {
        ClusterLab lab = failing();
        Play play = amended(lab, 120, 300, design -> without(design, "spare-1"));
        assertThat(play.lines("vCenter hears esx02 again")).isEmpty();
    }

    /// Three VMs on esx02, which loses power at 10 s; another one on esx01.
    private static ClusterLab failing() {
        ClusterLab lab = new ClusterLab(4).vms("esx02", "app", 3).vms("esx01", "spare", 1);
        lab.design.drs("Cluster", Drs.FULLY_AUTOMATED, 1);
        return lab.at(10, fail("esx02"));
    }

    private static ClusterLab faultTolerant() {
        ClusterLab lab = new ClusterLab(3).vms("esx03", "spare", 1);
        lab.design
                .vm("ft")
                .on("esx01")
                .datastore("lun1")
                .diskBytes(20e9)
                .memory(4 * GIB, 1e9, 100e6)
                .faultTolerant();
        return lab;
    }

    private static double copiedAt(Play play) {
        Log<FaultToleranceSample> log = play.simulation().recording().faultTolerance();
        for (int i = 1; i < log.size(); i++) {
            if (log.get(i).protection() == Protection.PROTECTED
                    && log.get(i - 1).protection() == Protection.COPYING) {
                return log.time(i);
            }
        }
        throw new AssertionError("no secondary was copied");
    }

    private static Play amended(ClusterLab lab, double at, double seconds, UnaryOperator<Design> change) {
        Simulation run = lab.simulation(seconds, ClusterLab.PARAMETERS);
        run.runUntil(at);
        run.amend(change.apply(run.network().design()));
        run.runToEnd();
        return new Play(run, lab);
    }

    private static Design without(Design design, String name) {
        return Removal.from(
                design,
                Stream.concat(
                                design.vms().stream()
                                        .filter(v -> v.name().equals(name))
                                        .map(v -> v.id()),
                                design.hosts().stream()
                                        .filter(h -> h.name().equals(name))
                                        .map(h -> h.id()))
                        .toList());
    }

    private static Function<DesignBuilder, Happening> fail(String label) {
        return d -> new ElementHappening.Fail(d.id(label));
    }
}
