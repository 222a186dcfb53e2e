package dev.vmklab.simulation.faulttolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.value.Service;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.simulation.ClusterLab;
import dev.vmklab.simulation.ClusterLab.Play;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.FaultToleranceSample;
import dev.vmklab.simulation.recording.FaultToleranceSample.Protection;
import dev.vmklab.simulation.recording.Log;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// A fault-tolerant VM on esx01 of three hosts with 10 Gbit/s of FT logging.
class FaultToleranceTest {
    private static final double GIB = 1L << 30;

    @Test
    void aPairSendsItsCheckpointsOverFtLogging() {
        Play play = lab(4 * GIB, 1e9, 100e6).play(60);
        FaultToleranceSample sample = last(play);
        assertThat(sample.protection()).isEqualTo(Protection.PROTECTED);
        assertThat(sample.secondary()).isEqualTo("esx02");
        assertThat(sample.epochSeconds()).isEqualTo(0.005);
        assertThat(sample.slowdown()).isEqualTo(1);
        assertThat(sample.outputLatencySeconds()).isBetween(0.0025, 0.004);
        double rate = play.simulation().recording().serviceRate(Service.FT).at(50);
        assertThat(rate).isCloseTo(sample.neededBytesPerSecond() * 8 / 0.9415, within(rate * 1e-3));
    }

    @Test
    void aPairThatLacksBandwidthTakesLongerEpochsAndSlowsItsGuest() {
        Play play = lab(8 * GIB, 2e9, 6e9).play(60);
        FaultToleranceSample sample = last(play);
        assertThat(sample.epochSeconds()).isEqualTo(0.1);
        assertThat(sample.slowdown()).isBetween(2.0, 2.5);
        assertThat(sample.grantedBytesPerSecond()).isCloseTo(10e9 * 0.9415 / 8, within(2e6));
        assertThat(sample.outputLatencySeconds()).isGreaterThan(0.1);
    }

    @Test
    void theSecondaryTakesOverWithinASecondAndANewOneIsCopied() {
        Play play = lab(4 * GIB, 1e9, 100e6).at(20, fail("esx01")).play(120);
        assertThat(play.hostOf("ft")).isEqualTo("esx02");
        assertThat(play.restarts()).isEmpty();
        assertThat(play.lines("ft goes on at its secondary on esx02"))
                .singleElement()
                .asString()
                .startsWith("20.0 ");
        assertThat(play.lines("a new secondary of ft is copied to esx03"))
                .singleElement()
                .asString()
                .startsWith("38.0 ");
        FaultToleranceSample sample = last(play);
        assertThat(sample.protection()).isEqualTo(Protection.PROTECTED);
        assertThat(sample.secondary()).isEqualTo("esx03");
        double copied = samples(play).time(samples(play).size() - 1);
        double bytes = 4 * GIB + 20e9;
        assertThat(copied).isBetween(38 + bytes * 8 / 10e9, 38 + bytes * 8 / 8e9);
    }

    @Test
    void theGuestStandsStillOnlyWhileTheSecondaryTakesOver() {
        ClusterLab lab = lab(4 * GIB, 1e9, 100e6);
        Simulation run = lab.at(20, fail("esx01")).simulation(60, ClusterLab.PARAMETERS);
        run.runUntil(20.5);
        Simulation later = run.copy();
        later.runUntil(20.8);
        int vm = run.hostOfVm(lab.design.id("ft"));
        assertThat(vm).isEqualTo(1);
        assertThat(run.recording().serviceRate(Service.ISCSI).at(20.5)).isZero();
        assertThat(later.recording().serviceRate(Service.ISCSI).at(20.75)).isPositive();
    }

    @Test
    void aPairWhoseLoggingIsLostBreaksAfter8Seconds() {
        ClusterLab lab = lab(4 * GIB, 1e9, 100e6);
        Play play =
                lab.at(20, fail("esx02 vmnic0")).at(20, fail("esx02 vmnic1")).play(100);
        assertThat(play.lines("ft is not protected any more: checkpoints have not passed for too long"))
                .singleElement()
                .asString()
                .startsWith("28.0 ");
        assertThat(last(play).secondary()).isEqualTo("esx03");
    }

    @Test
    void aSecondaryWithoutItsDisksBreaksThePairAfter3Seconds() {
        Play play = lab(4 * GIB, 1e9, 100e6).at(20, fail("esx02 vmnic2")).play(100);
        assertThat(play.lines("ft is not protected any more: checkpoints"))
                .singleElement()
                .asString()
                .startsWith("23.0 ");
    }

    @Test
    void aSecondaryLeavesAHostThatIsToBeEmpty() {
        Play play = lab(4 * GIB, 1e9, 100e6)
                .at(20, d -> new MigrationHappening.Evacuate(d.id("esx02")))
                .at(21, d -> new ElementHappening.Fail(d.id("esx01 vmnic0")))
                .play(100);
        assertThat(last(play).secondary()).isEqualTo("esx03");
        assertThat(last(play).protection()).isEqualTo(Protection.PROTECTED);
    }

    @Test
    void aCopyThatMakesNoProgressIsGivenUpAfter90SecondsAndTriedAgain() {
        ClusterLab lab = lab(4 * GIB, 1e9, 100e6);
        lab.at(20, fail("esx01"))
                .at(40, d -> new ElementHappening.BlackHole(d.id("esx03 vmnic0")))
                .at(40, d -> new ElementHappening.BlackHole(d.id("esx03 vmnic1")));
        assertThat(lab.play(200).lines("ft is not protected any more: the copy of its secondary makes no progress"))
                .first()
                .asString()
                .startsWith("130.0 ");
    }

    @Test
    void aVmThatIsPoweredOffTakesItsSecondaryAlong() {
        Play play = lab(4 * GIB, 1e9, 100e6)
                .at(20, d -> new AvailabilityHappening.PowerOff(d.id("ft")))
                .play(100);
        assertThat(play.lines("ft is off, and its secondary with it")).hasSize(1);
        assertThat(last(play).protection()).isEqualTo(Protection.UNPROTECTED);
    }

    @Test
    void aHostTakesNoMoreThanEightVirtualCpus() {
        ClusterLab lab = lab(4 * GIB, 1e9, 100e6);
        for (int i = 2; i <= 5; i++) {
            lab.design.vm("ft" + i).on("esx01").datastore("lun1").vcpus(4).faultTolerant();
        }
        Play play = lab.play(20);
        assertThat(play.lines("is not protected by Fault Tolerance: esx02 has 8 fault-tolerant vCPUs already"))
                .isNotEmpty();
    }

    @Test
    void aVmWithoutASecondaryIsSaidToBeUnprotected() {
        ClusterLab lab = new ClusterLab(1);
        lab.design.vm("ft").on("esx01").datastore("lun1").faultTolerant();
        assertThat(lab.play(20).lines("ft is not protected by Fault Tolerance: its cluster has no other host"))
                .hasSize(1);
    }

    private static ClusterLab lab(double touched, double workingSet, double dirty) {
        ClusterLab lab = new ClusterLab(3);
        lab.design
                .vm("ft")
                .on("esx01")
                .disk("lun1", 100, 8192, 4, 100, 8192, 4)
                .diskBytes(20e9)
                .memory(touched, workingSet, dirty)
                .faultTolerant();
        return lab;
    }

    private static Log<FaultToleranceSample> samples(Play play) {
        return play.simulation().recording().faultTolerance();
    }

    private static FaultToleranceSample last(Play play) {
        return samples(play).get(samples(play).size() - 1);
    }

    private static Function<DesignBuilder, Happening> fail(String label) {
        return d -> new ElementHappening.Fail(d.id(label));
    }
}
