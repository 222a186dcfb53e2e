package dev.vmklab.simulation.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.ProvisioningHappening;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Recording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VMotionTest {
    private static MigrationHappening.Migrate to(Lab lab, String vm, String host) {
        return new MigrationHappening.Migrate(lab.design.id(vm), Optional.of(lab.design.id(host)));
    }

    @Test
    void eightMigrationsRunAtATimeOverTenGigabit() {
        Lab lab = Lab.of(2, true);
        lab.at(0);
        for (int i = 0; i < 10; i++) {
            lab.vm("vm" + i, "esx01", "nfs01");
            lab.happens(to(lab, "vm" + i, "esx02"));
        }
        Recording recording = lab.play(200).recording();
        assertThat(IntStream.range(0, 10)
                        .filter(i -> recording.migrations().get(i).startedAt() == 0)
                        .count())
                .isEqualTo(8);
    }

    @Test
    void aStorageVMotionLeavesRoomForFourMigrationsOnItsHost() {
        Lab lab = Lab.of(2, true);
        lab.vm("big", "esx01", "nfs01").diskBytes(20e9);
        lab.at(0).happens(new ProvisioningHappening.StorageMigrate(lab.design.id("big"), lab.design.id("lun01")));
        for (int i = 0; i < 5; i++) {
            lab.vm("vm" + i, "esx01", "nfs01");
            lab.happens(to(lab, "vm" + i, "esx02"));
        }
        Recording recording = lab.play(200).recording();
        assertThat(IntStream.range(0, 5)
                        .filter(i -> recording.migrations().get(i).startedAt() == 0)
                        .count())
                .isEqualTo(4);
        assertThat(IntStream.range(0, 5)
                        .allMatch(i -> recording.migrations().get(i).succeeded()))
                .isTrue();
    }

    @Test
    void withoutSharedStorageTheDisksMoveFirstOverTheVMotionNetwork() {
        Lab lab = Lab.of(1, true);
        lab.addHost(2);
        lab.design.nfs("nfs02", "filer e1");
        lab.vm("a", "esx01", "nfs01").diskBytes(20e9);
        lab.at(0).happens(to(lab, "a", "esx02"));
        Simulation run = lab.play(100);
        MigrationRecord record = run.recording().migrations().get(0);
        double rate =
                record.rounds().getFirst().bytes() / record.rounds().getFirst().seconds();
        double disks = record.durationSeconds()
                - 4
                - record.downtimeSeconds()
                - record.rounds().stream()
                        .mapToDouble(MigrationRecord.Round::seconds)
                        .sum();
        assertThat(record.succeeded()).isTrue();
        assertThat(disks).isCloseTo(20e9 / rate, within(0.01));
        assertThat(run.hostOfVm(lab.design.id("a"))).isEqualTo(1);
    }

    @Test
    void anOldReleaseStopsTheGuestWhileTracesAreInstalled() {
        Lab lab = Lab.of(2, true);
        lab.design.host("esx01").release("6.7");
        lab.vm("a", "esx01", "nfs01").vcpus(64).memoryBytes(512 * Lab.GIB).memory(Lab.GIB, 0, 0);
        lab.at(0).happens(to(lab, "a", "esx02"));
        Recording recording = lab.play(60).recording();
        assertThat(Lab.timeOf(recording, "a stands still for 4.16 s while write traces"))
                .isEqualTo(4);
    }

    @Test
    void encryptionIsFreeOfDelayAndSaysWhatItCosts() {
        Lab lab = Lab.of(2, true);
        lab.vm("a", "esx01", "nfs01").encryptedVmotion();
        lab.at(0).happens(to(lab, "a", "esx02"));
        List<String> texts = Lab.texts(lab.play(60).recording());
        assertThat(texts).anyMatch(t -> t.contains("reserves 1.0 cores on each host; encryption costs up to 1.0 more"));
    }

    /// 128 GiB at 1.1 GB/s take two minutes; 1 GB/s are written, more than 1/1.3 of that.
    private static Lab busyGuest(Map<Parameter, Double> overrides) {
        Lab lab = Lab.of(2, true).with(overrides);
        lab.vm("a", "esx01", "nfs01")
                .memoryBytes(128 * Lab.GIB)
                .memory(128 * Lab.GIB, 128 * Lab.GIB, 1e9)
                .disk("nfs01", 1000, 8192, 4, 0, 8192, 1);
        lab.at(0).happens(to(lab, "a", "esx02"));
        return lab;
    }

    @Test
    void theFirstRoundIsLookedAtEvery30SecondsAndTheGuestSlowedFromThen() {
        Recording recording = busyGuest(Map.of()).play(400).recording();
        assertThat(Lab.timeOf(recording, "(SDPS), seen 30 s into its first round"))
                .isEqualTo(34);
        assertThat(operations(recording, 33)).isEqualTo(1000);
        assertThat(operations(recording, 35)).isCloseTo(220, within(5.0));
        MigrationRecord record = recording.migrations().get(0);
        assertThat(record.slowed()).isTrue();
        assertThat(operations(recording, record.endedAt() + 1)).isEqualTo(1000);
    }

    @Test
    void aGuestWhoseMigrationEndsBeforeTimeWorksAtFullSpeedAgain() {
        Lab lab = busyGuest(Map.of());
        Simulation run = lab.start(100);
        run.runUntil(40);
        assertThat(operations(run.recording(), 40)).isLessThan(300);
        assertThat(run.cancelMigrations(lab.design.id("a"))).isTrue();
        run.runUntil(45);
        assertThat(operations(run.recording(), 44)).isEqualTo(1000);
    }

    @Test
    void withoutLooksTheEndOfTheFirstRoundTells() {
        Recording recording = busyGuest(Map.of(Parameter.VMOTION_SDPS_POLL_SECONDS, 0.0))
                .play(400)
                .recording();
        MigrationRecord record = recording.migrations().get(0);
        assertThat(Lab.timeOf(recording, "(SDPS)"))
                .isCloseTo(4 + record.rounds().getFirst().seconds(), within(1e-9));
    }

    @Test
    void withSdpsOffTheGuestIsNeverSlowed() {
        Recording recording = busyGuest(Map.of(Parameter.VMOTION_SDPS_MODE, 0.0, Parameter.VMOTION_MAX_ROUNDS, 6.0))
                .play(900)
                .recording();
        assertThat(recording.migrations().get(0).slowed()).isFalse();
        assertThat(recording.migrations().get(0).rounds()).hasSize(6);
        assertThat(Lab.texts(recording)).noneMatch(t -> t.contains("SDPS"));
    }

    @Test
    void withSdpsAlwaysOnEvenACopyThatConvergesIsHelped() {
        Lab lab = Lab.of(2, true).with(Map.of(Parameter.VMOTION_SDPS_MODE, 1.0));
        lab.vm("a", "esx01", "nfs01").memory(8 * Lab.GIB, 4 * Lab.GIB, 400e6);
        lab.at(0).happens(to(lab, "a", "esx02"));
        assertThat(lab.play(60).recording().migrations().get(0).slowed()).isTrue();
    }

    @Test
    void withoutDetectionOfZeroPagesAllMemoryIsSent() {
        Lab lab = Lab.of(2, true).with(Map.of(Parameter.VMOTION_DETECT_ZERO_PAGES, 0.0));
        lab.vm("a", "esx01", "nfs01").memory(Lab.GIB, 0, 0);
        lab.at(0).happens(to(lab, "a", "esx02"));
        MigrationRecord record = lab.play(60).recording().migrations().get(0);
        assertThat(record.rounds().getFirst().bytes()).isEqualTo(8 * Lab.GIB);
    }

    private static double operations(Recording recording, double time) {
        return IntStream.range(0, recording.storagePaths().size())
                .filter(p -> !recording.storagePaths().get(p).write())
                .mapToObj(recording::storage)
                .filter(s -> s.indexAt(time) >= 0)
                .mapToDouble(s -> s.get(s.indexAt(time)).operationsPerSecond())
                .sum();
    }

    @Test
    void thePhasesOfAMigrationAddUpToItsTime() {
        Lab lab = Lab.of(1, true);
        lab.addHost(2);
        lab.design.nfs("nfs02", "filer e1");
        lab.design.host("esx01").release("6.7");
        lab.vm("a", "esx01", "nfs01").vcpus(64).diskBytes(20e9).memory(2 * Lab.GIB, Lab.GIB, 200e6);
        lab.at(0).happens(to(lab, "a", "esx02"));
        MigrationRecord record = lab.play(100).recording().migrations().get(0);
        assertThat(record.phases().stream().map(MigrationRecord.Phase::step))
                .containsExactly(MigrationRecord.Step.values());
        assertThat(seconds(record, MigrationRecord.Step.values())).isCloseTo(record.durationSeconds(), within(1e-9));
        assertThat(seconds(record, MigrationRecord.Step.SETUP)).isEqualTo(4);
        assertThat(seconds(record, MigrationRecord.Step.PRE_COPY))
                .isCloseTo(
                        record.rounds().stream()
                                .mapToDouble(MigrationRecord.Round::seconds)
                                .sum(),
                        within(1e-9));
        assertThat(seconds(record, MigrationRecord.Step.SWITCH_OVER, MigrationRecord.Step.RESUME))
                .isCloseTo(record.downtimeSeconds(), within(1e-9));
    }

    @Test
    void aMigrationThatFailsEndsInThePhaseInWhichItDid() {
        Lab lab = Lab.of(2, true);
        lab.vm("a", "esx01", "nfs01");
        lab.at(0).happens(to(lab, "a", "esx02")).at(5).fail("esx01 vmnic0").fail("esx01 vmnic1");
        MigrationRecord record = lab.play(100).recording().migrations().get(0);
        assertThat(record.phases().getLast().step()).isEqualTo(MigrationRecord.Step.PRE_COPY);
        assertThat(record.phases().getLast().seconds()).isCloseTo(1 + 20, within(1e-9));
    }

    private static double seconds(MigrationRecord record, MigrationRecord.Step... steps) {
        return record.phases().stream()
                .filter(p -> List.of(steps).contains(p.step()))
                .mapToDouble(MigrationRecord.Phase::seconds)
                .sum();
    }
}
