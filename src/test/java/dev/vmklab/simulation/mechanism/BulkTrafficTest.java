package dev.vmklab.simulation.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.compute.Replication;
import dev.vmklab.design.value.Service;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.ProvisioningHappening;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.TransferPurpose;
import dev.vmklab.simulation.recording.TransferRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkTrafficTest {
    @Test
    void aStorageVMotionReadsAndWritesAtOnePaceAndTheIoFollowsIt() {
        Lab lab = Lab.of(1, true);
        lab.vm("a", "esx01", "nfs01").disk("nfs01", 1000, 8192, 16, 0, 8192, 1).diskBytes(10e9);
        lab.at(5).happens(new ProvisioningHappening.StorageMigrate(lab.design.id("a"), lab.design.id("lun01")));
        Recording recording = lab.play(60).recording();
        TransferRecord move = recording.transfers().get(0);
        assertThat(move.succeeded()).isTrue();
        assertThat(move.endedAt() - move.startedAt()).isCloseTo(10e9 / 500e6, within(0.01));
        double copied = 500e6 * 8 * (9000 + 38) / (9000 - 52.0);
        assertThat(recording.serviceRate(Service.NFS).mean(6, 20)
                        - recording.serviceRate(Service.NFS).mean(1, 4))
                .isCloseTo(copied, within(copied * 1e-3));
        assertThat(recording.serviceRate(Service.ISCSI).mean(6, 20)).isCloseTo(copied, within(copied * 1e-3));
        assertThat(recording.serviceRate(Service.NFS).mean(30, 60)).isZero();
        assertThat(recording.serviceRate(Service.ISCSI).mean(30, 60)).isPositive();
    }

    @Test
    void aCloneToAnotherHostUsesTheProvisioningVmkAndManagementWithoutOne() {
        assertThat(clone(true, Service.PROVISIONING)).isCloseTo(150e6 * 8 / 0.941, within(2e6));
        assertThat(clone(false, Service.PROVISIONING)).isZero();
        assertThat(clone(false, Service.MANAGEMENT)).isGreaterThan(1.2e9);
    }

    private static double clone(boolean provisioning, Service service) {
        Lab lab = Lab.of(2, provisioning);
        lab.vm("a", "esx01", "nfs01").diskBytes(30e9);
        lab.at(1)
                .happens(new ProvisioningHappening.Clone(
                        lab.design.id("a"), lab.design.id("esx02"), lab.design.id("lun01")));
        return lab.play(30).recording().serviceRate(service).mean(2, 30);
    }

    @Test
    void aSlowLegSetsThePaceOfAllLegs() {
        Lab lab = Lab.of(2, true);
        lab.vm("a", "esx01", "nfs01").diskBytes(30e9);
        // The clone's write shares esx02's vmnic0 with nothing, its NFC leg shares vmnic1 of esx01 with a flood.
        lab.design.vm("flood").on("esx01").nic("back").datastore("nfs01").traffic("nic0", "sink", 9.9e9, 0);
        lab.design.vm("sink").on("esx02").nic("back").datastore("nfs01");
        lab.at(1)
                .happens(new ProvisioningHappening.Clone(
                        lab.design.id("a"), lab.design.id("esx02"), lab.design.id("lun01")));
        Recording recording = lab.play(20).recording();
        double nfc = recording.serviceRate(Service.PROVISIONING).mean(2, 20) * (1500 - 52) / (1500 + 38.0);
        double read = recording.serviceRate(Service.NFS).mean(2, 20) * (9000 - 52) / (9000 + 38.0);
        assertThat(read).isCloseTo(nfc, within(nfc * 1e-6));
    }

    @Test
    void storageVMotionsQueueTwoAHost() {
        Lab lab = Lab.of(1, true);
        lab.at(1);
        for (int i = 0; i < 3; i++) {
            lab.vm("vm" + i, "esx01", "nfs01").diskBytes(5e9);
            lab.happens(new ProvisioningHappening.StorageMigrate(lab.design.id("vm" + i), lab.design.id("lun01")));
        }
        Recording recording = lab.play(60).recording();
        assertThat(IntStream.range(0, 3)
                        .mapToDouble(i -> recording.transfers().get(i).startedAt()))
                .containsExactly(1.0, 1.0, recording.transfers().get(0).endedAt());
    }

    @Test
    void aColdMigrationBetweenHostsThatShareTheDatastoreMovesNothing() {
        Lab lab = Lab.of(2, true);
        lab.vm("a", "esx01", "nfs01").off();
        lab.at(1).happens(new ProvisioningHappening.ColdMigrate(lab.design.id("a"), lab.design.id("esx02")));
        Recording recording = lab.play(5).recording();
        assertThat(Lab.texts(recording))
                .anyMatch(t -> t.equals("a is registered on esx02; its disks are shared and stay"));
        assertThat(recording.transfers().size()).isZero();
    }

    @Test
    void whatCannotBeMovedSaysWhy() {
        Lab lab = Lab.of(2, true);
        lab.vm("a", "esx01", "nfs01");
        lab.at(1)
                .happens(new ProvisioningHappening.ColdMigrate(lab.design.id("a"), lab.design.id("esx02")))
                .happens(new ProvisioningHappening.StorageMigrate(lab.design.id("a"), lab.design.id("nfs01")));
        List<String> texts = Lab.texts(lab.play(5).recording());
        assertThat(texts)
                .anyMatch(t -> t.contains("powered on; that needs a vMotion"))
                .anyMatch(t -> t.contains("is on nfs01 already"));
    }

    @Test
    void aTransferWithoutAWayFailsAfterTheNfcTimeout() {
        Lab lab = Lab.of(1, true);
        lab.vm("a", "esx01", "nfs01").diskBytes(100e9);
        lab.at(5).happens(new ProvisioningHappening.StorageMigrate(lab.design.id("a"), lab.design.id("lun01")));
        lab.at(10).fail("filer");
        Recording recording = lab.play(100).recording();
        TransferRecord move = recording.transfers().get(0);
        assertThat(move.succeeded()).isFalse();
        assertThat(move.endedAt()).isCloseTo(70, within(1e-6));
        assertThat(move.outcome()).contains("no progress for 60 s").contains("filer");
        assertThat(move.bytes()).isCloseTo(2.5e9, within(1e6));
        assertThat(move.purpose()).isEqualTo(TransferPurpose.STORAGE_VMOTION);
        assertThat(move.stalledSeconds()).isCloseTo(60, within(1e-6));
    }

    @Test
    void aBackupWindowReadsSoManyVmsAtATimeAndAbandonsTheRest() {
        Lab lab = Lab.of(1, true);
        for (int i = 0; i < 8; i++) {
            lab.vm("vm" + i, "esx01", "nfs01");
        }
        lab.at(10).happens(new LoadHappening.BackupWindow(Optional.empty(), 1.5e9, 2, 35));
        Recording recording = lab.play(60).recording();
        // Two streams of 150 MB/s: every 10 s two VMs are done.
        assertThat(recording.transfers().size()).isEqualTo(6);
        assertThat(recording.transfers().get(0).endedAt()).isCloseTo(20, within(1e-6));
        assertThat(Lab.texts(recording))
                .anyMatch(t -> t.equals("backup window closes: 6 VMs done, 0 failed, 2 abandoned"));
    }

    @Test
    void theBackupStreamsOfAHostShareWhatItsNfcServiceMoves() {
        Lab lab = Lab.of(1, true);
        for (int i = 0; i < 10; i++) {
            lab.vm("vm" + i, "esx01", "nfs01");
        }
        lab.at(0).happens(new LoadHappening.BackupWindow(Optional.empty(), 7.5e9, 10, 1000));
        Recording recording = lab.play(200).recording();
        assertThat(recording.transfers().get(9).endedAt()).isCloseTo(100, within(0.01));
    }

    @Test
    void replicationTravelsFourTimesAndAQuiescedOneIsABurst() {
        Lab lab = Lab.of(2, true);
        lab.vm("a", "esx01", "nfs01").replication(new Replication(300, 3e9, Optional.of(lab.design.id("lun01")), true));
        Recording recording = lab.play(330).recording();
        TransferRecord burst = recording.transfers().get(0);
        double begin = burst.startedAt();
        assertThat(begin).isBetween(0.0, 300.0);
        assertThat(burst.endedAt() - begin).isCloseTo(20, within(1e-6));
        double once = 150e6 * 8 * (1500 + 38) / (1500 - 52.0);
        assertThat(recording.serviceRate(Service.REPLICATION).mean(begin + 1, begin + 19))
                .isCloseTo(2 * once, within(once * 1e-3));
        assertThat(recording.serviceRate(Service.NFS).mean(begin + 1, begin + 19))
                .isGreaterThan(1.2e9);
        assertThat(recording.serviceRate(Service.ISCSI).mean(begin + 1, begin + 19))
                .isGreaterThan(1.2e9);
    }

    @Test
    void anUnquiescedRecoveryPointIsPacedByTheBandwidthItNeeds() {
        Lab lab = Lab.of(2, true);
        lab.vm("a", "esx01", "nfs01").replication(new Replication(60, 0.6e9, Optional.empty(), false));
        TransferRecord point = lab.play(150).recording().transfers().get(0);
        assertThat(point.endedAt() - point.startedAt()).isCloseTo(60 * 0.7, within(1e-6));
    }

    @Test
    void aBootStormReadsEveryVmsDiskWithinItsTime() {
        Lab lab = Lab.of(1, true);
        for (int i = 0; i < 5; i++) {
            lab.vm("vm" + i, "esx01", "nfs01").off();
        }
        lab.at(10).happens(new LoadHappening.BootStorm(Optional.empty(), 50, 1e9));
        Simulation run = lab.play(100);
        assertThat(run.recording().transfers().size()).isEqualTo(5);
        assertThat(run.recording().transfers().get(4).startedAt()).isCloseTo(50, within(1e-9));
        assertThat(run.recording().transfers().get(4).endedAt()).isCloseTo(60, within(1e-6));
        assertThat(run.hostOfVm(lab.design.id("vm4"))).isZero();
    }

    @Test
    void aWaveAsksForOneVMotionAfterTheOther() {
        Lab lab = Lab.of(2, true);
        for (int i = 0; i < 5; i++) {
            lab.vm("vm" + i, "esx01", "nfs01");
        }
        lab.at(10)
                .happens(new MigrationHappening.MigrationWave(
                        Optional.of(lab.design.id("esx01")), 3, 5, Optional.of(lab.design.id("esx02"))));
        Simulation run = lab.play(120);
        assertThat(IntStream.range(0, 3)
                        .mapToDouble(i -> run.recording().migrations().get(i).requestedAt()))
                .containsExactlyInAnyOrder(10.0, 15.0, 20.0);
        assertThat(run.hostOfVm(lab.design.id("vm3"))).isZero();
    }

    @Test
    void aCopyOfARunGoesOnAsItsOriginal() {
        Lab lab = Lab.of(2, true);
        lab.vm("a", "esx01", "nfs01").diskBytes(10e9);
        lab.at(1).happens(new ProvisioningHappening.StorageMigrate(lab.design.id("a"), lab.design.id("lun01")));
        Simulation original = lab.start(30);
        original.runUntil(9);
        Simulation copy = original.copy();
        original.runToEnd();
        copy.runToEnd();
        assertThat(copy.recording().transfers().get(0))
                .isEqualTo(original.recording().transfers().get(0));
    }
}
