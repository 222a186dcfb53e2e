package dev.vmklab.simulation.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Replication;
import dev.vmklab.design.edit.Removal;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.ProvisioningHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.TransferRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Elements join or leave the design while transfers and timers of storage run: what they are about goes on, by its id.
/// The first host and the first VM leave, so that the numbers of all others change.
class AmendedTransfersTest {
    private static final double EXACT = 1e-6;

    private final Lab lab = Lab.of(3, true);

    AmendedTransfersTest() {
        lab.vm("spare", "esx01", "nfs01");
    }

    private Design without(String... labels) {
        return Removal.from(
                lab.design.build(), List.of(labels).stream().map(lab.design::id).toList());
    }

    /// Plays, and lets elements leave at a time.
    private Recording amended(double seconds, double at, String... leaving) {
        Simulation run = lab.start(seconds);
        run.runUntil(at);
        run.amend(without(leaving));
        run.runToEnd();
        return run.recording();
    }

    private Recording plain(double seconds) {
        return lab.play(seconds).recording();
    }

    private static List<TransferRecord> transfers(Recording recording) {
        return IntStream.range(0, recording.transfers().size())
                .mapToObj(recording.transfers()::get)
                .toList();
    }

    private static void assertSame(Recording amended, Recording plain) {
        assertThat(transfers(amended)).hasSameSizeAs(transfers(plain)).isNotEmpty();
        for (int i = 0; i < transfers(plain).size(); i++) {
            TransferRecord expected = transfers(plain).get(i);
            TransferRecord is = transfers(amended).get(i);
            assertThat(is.label()).isEqualTo(expected.label());
            assertThat(is.succeeded()).isEqualTo(expected.succeeded());
            assertThat(is.startedAt()).isEqualTo(expected.startedAt(), within(EXACT));
            assertThat(is.endedAt()).isEqualTo(expected.endedAt(), within(EXACT));
            assertThat(is.bytes()).isEqualTo(expected.bytes(), within(1.0));
            assertThat(is.stalledSeconds()).isEqualTo(expected.stalledSeconds(), within(EXACT));
        }
    }

    @Test
    void aBackupGoesOnWhenAHostLeaves() {
        for (String vm : List.of("a", "b", "c")) {
            lab.vm(vm, "esx02", "nfs01");
        }
        lab.at(5).happens(new LoadHappening.BackupWindow(Optional.of(lab.design.id("esx02")), 9e9, 2, 1000));

        assertSame(amended(300, 30, "esx01"), plain(300));
    }

    @Test
    void theBackupOfAVmThatLeavesEndsWithTheReasonAndTheNextOneBegins() {
        for (String vm : List.of("a", "b", "c")) {
            lab.vm(vm, "esx02", "nfs01");
        }
        lab.at(5).happens(new LoadHappening.BackupWindow(Optional.of(lab.design.id("esx02")), 9e9, 1, 1000));
        Recording recording = amended(300, 30, "a");

        assertThat(transfers(recording).getFirst().outcome()).isEqualTo("backup of a ends: its VM has left the design");
        assertThat(transfers(recording).getFirst().succeeded()).isFalse();
        assertThat(transfers(recording).getFirst().bytes()).isEqualTo(25 * 150e6, within(1.0));
        assertThat(transfers(recording).get(1).startedAt()).isEqualTo(30);
        assertThat(Lab.texts(recording)).anyMatch(t -> t.endsWith("2 VMs, 1 failed"));
    }

    @Test
    void provisioningGoesOnAndWhatWaitsForItToo() {
        for (String vm : List.of("a", "b", "c")) {
            lab.vm(vm, "esx02", "nfs01").diskBytes(20e9);
            lab.at(5).happens(new ProvisioningHappening.StorageMigrate(lab.design.id(vm), lab.design.id("lun01")));
        }
        lab.happens(
                new ProvisioningHappening.Clone(lab.design.id("a"), lab.design.id("esx03"), lab.design.id("lun01")));
        Recording recording = amended(600, 20, "esx01");

        assertSame(recording, plain(600));
        assertThat(transfers(recording)).hasSize(4).allMatch(TransferRecord::succeeded);
    }

    @Test
    void provisioningEndsWithTheReasonWhenItsHostLeaves() {
        lab.vm("a", "esx02", "nfs01").diskBytes(20e9).off();
        lab.at(5)
                .happens(new ProvisioningHappening.Clone(
                        lab.design.id("a"), lab.design.id("esx03"), lab.design.id("lun01")));
        Recording recording = amended(600, 20, "esx03");

        assertThat(transfers(recording)).hasSize(1);
        assertThat(transfers(recording).getFirst().outcome())
                .startsWith("clone of a")
                .contains(" ends: ");
    }

    @Test
    void replicationGoesOnAndKeepsItsWindows() {
        lab.vm("a", "esx02", "nfs01").replication(new Replication(60, 3e9, Optional.empty(), false));
        Recording plain = plain(400);
        double middle = transfers(plain).getFirst().startedAt() + 10;

        assertSame(amended(400, middle, "esx01"), plain);
    }

    @Test
    void aVmThatJoinsWithReplicationGetsItsFirstWindowFromThenOn() {
        lab.vm("a", "esx02", "nfs01").replication(new Replication(60, 0.6e9, Optional.empty(), true));
        Simulation run = lab.start(400);
        run.amend(without("a"));
        run.runUntil(100);
        run.amend(lab.design.build());
        run.runToEnd();

        assertThat(transfers(run.recording()).getFirst().startedAt()).isBetween(100.0, 160.0);
    }

    @Test
    void aBootStormGoesOnAndSaysWhoHasLeft() {
        for (String vm : List.of("a", "b", "c", "d")) {
            lab.vm(vm, "esx02", "nfs01").off();
        }
        lab.at(10).happens(new LoadHappening.BootStorm(Optional.of(lab.design.id("esx02")), 40, 3e9));
        Recording recording = amended(200, 25, "esx01", "c");

        assertThat(transfers(recording))
                .extracting(TransferRecord::label)
                .containsExactly("boot of a", "boot of b", "boot of d");
        assertThat(Lab.texts(recording)).contains("a VM of the boot storm does not boot: it has left the design");
    }

    @Test
    void theTimerOfAllPathsDownRunsOn() {
        lab.vm("a", "esx02", "nfs01").disk("nfs01", 1000, 8192, 16, 0, 8192, 1);
        lab.at(10).fail("filer");
        String givesUp = "nfs01 on esx02: APD timeout";
        Recording plain = plain(300);

        assertThat(Lab.texts(plain)).anyMatch(t -> t.contains(givesUp));
        assertThat(Lab.timeOf(amended(300, 100, "esx01"), givesUp)).isEqualTo(Lab.timeOf(plain, givesUp));
    }

    @Test
    void aTakeoverBetweenControllersEndsInItsTime() {
        lab.vm("a", "esx02", "nfs01").disk("nfs01", 1000, 8192, 16, 0, 8192, 1);
        lab.at(10).happens(new StorageHappening.FailController(lab.design.id("filer"), 0));

        assertThat(Lab.timeOf(amended(60, 15, "san", "spare"), "another controller has taken over"))
                .isEqualTo(25);
    }

    @Test
    void vsanWaitsOnForAnAbsentHostAndItsResynchronisationGoesOn() {
        Design design = SampleFiles.read("vsan-4").design();
        Id failing = design.hosts().getLast().id();
        var fails = new TimedEvent(Id.of("event-1"), 100, new ElementHappening.Fail(failing));
        Scenario scenario = new Scenario(Id.of("scenario-1"), "s", "", 4000, 1, List.of(fails), Extras.NONE);
        Simulation run = Simulation.of(design, scenario, Lab.PARAMETERS);
        run.runUntil(1000);
        Design without = Removal.from(design, List.of(design.vms().getFirst().id()));
        run.amend(without);
        run.runUntil(3710);
        run.amend(Removal.from(without, List.of(without.vms().getFirst().id())));
        run.runToEnd();

        assertThat(Lab.timeOf(run.recording(), "of esx04 to rebuild them")).isEqualTo(3700);
        assertThat(run.recording().serviceRate(Service.VSAN).mean(3720, 3730))
                .isGreaterThan(run.recording().serviceRate(Service.VSAN).mean(3600, 3690) + 1e9);
    }
}
