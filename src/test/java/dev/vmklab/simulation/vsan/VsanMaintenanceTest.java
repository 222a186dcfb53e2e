package dev.vmklab.simulation.vsan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.Removal;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.VsanDataMigration;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.TransferRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The three ways in which a vSAN host enters maintenance mode. The repair delay is Broadcom KB 315568's 60 minutes.
class VsanMaintenanceTest {
    private static final String IN = "esx04 is empty and in maintenance mode";

    private final List<TimedEvent> events = new ArrayList<>();
    private Design design = SampleFiles.read("vsan-4").design();

    private void at(double seconds, Happening happening) {
        events.add(new TimedEvent(Id.of("event-" + events.size()), seconds, happening));
    }

    private void evacuate(VsanDataMigration how) {
        at(20, new MigrationHappening.Evacuate(host(3), how));
    }

    private void tolerate(int failures) {
        StoragePolicy policy = design.storagePolicies().getFirst();
        design = design.withStoragePolicies(
                List.of(new StoragePolicy(policy.id(), policy.name(), policy.raid(), failures, false, Extras.NONE)));
    }

    private Id host(int n) {
        return design.hosts().get(n).id();
    }

    private Simulation play(double seconds) {
        Scenario scenario = new Scenario(Id.of("scenario-1"), "s", "", seconds, 1, events, Extras.NONE);
        Simulation run = Simulation.verifying(design, scenario, Lab.PARAMETERS);
        run.runUntil(seconds);
        return run;
    }

    /// What the vSAN vmk of esx04 sends and receives, bit/s.
    private double ofEsx04(Simulation run, double from, double to) {
        int endpoint =
                run.network().endpointOf(design.hosts().get(3).vmks().get(2).id());
        return run.recording().endpointReceive(endpoint).mean(from, to)
                + run.recording().endpointSend(endpoint).mean(from, to);
    }

    private static List<TransferRecord> transfers(Recording recording) {
        List<TransferRecord> all = new ArrayList<>();
        for (int i = 0; i < recording.transfers().size(); i++) {
            all.add(recording.transfers().get(i));
        }
        return all;
    }

    @Test
    void whatHasAnotherCopyStaysAndIsAbsentUntilTheHostIsBack() {
        evacuate(VsanDataMigration.ENSURE_ACCESSIBILITY);
        at(400, new AvailabilityHappening.ExitMaintenance(host(3)));
        Simulation run = play(900);
        Recording recording = run.recording();

        double in = Lab.timeOf(recording, IN);
        assertThat(in).isLessThan(120);
        assertThat(Lab.timeOf(recording, "everything stays accessible without them"))
                .isEqualTo(20);
        assertThat(Lab.timeOf(recording, "components of esx04 are absent while it is in maintenance mode"))
                .isEqualTo(in);
        assertThat(ofEsx04(run, 5, 20)).isGreaterThan(1e9);
        assertThat(ofEsx04(run, in + 1, 399)).isZero();
        assertThat(Lab.timeOf(recording, "that esx04 missed in maintenance mode"))
                .isEqualTo(400);
        assertThat(Lab.texts(recording)).noneMatch(t -> t.contains("lose the quorum"));
        assertThat(transfers(recording)).singleElement().matches(TransferRecord::succeeded);
        assertThat(ofEsx04(run, 700, 900)).isGreaterThan(1e8);
    }

    @Test
    void disksThatFailedBeforeAreStillFailedWhenTheHostIsBack() {
        Id store = design.datastores().getFirst().id();
        at(5, new StorageHappening.FailDisks(store, host(3), 0.5, false));
        evacuate(VsanDataMigration.ENSURE_ACCESSIBILITY);
        at(400, new AvailabilityHappening.ExitMaintenance(host(3)));
        at(500, new StorageHappening.RestoreDisks(store, host(3)));
        Recording recording = play(600).recording();

        assertThat(Lab.timeOf(recording, "50 % of the disks of esx04 are still failed"))
                .isEqualTo(400);
        assertThat(Lab.texts(recording)).noneMatch(t -> t.contains("no disks are restored"));
    }

    @Test
    void whatIsAbsentForAnHourIsRebuiltOnTheOthers() {
        evacuate(VsanDataMigration.ENSURE_ACCESSIBILITY);
        Recording recording = play(4000).recording();

        assertThat(Lab.timeOf(recording, "of esx04 to rebuild them"))
                .isCloseTo(Lab.timeOf(recording, IN) + 3600, within(1e-6));
    }

    @Test
    void aFullDataMigrationMovesEverythingBeforeTheHostIsInMaintenanceMode() {
        evacuate(VsanDataMigration.FULL);
        at(6000, new ElementHappening.Fail(host(3)));
        at(6400, new ElementHappening.Restore(host(3)));
        at(11_000, new AvailabilityHappening.ExitMaintenance(host(3)));
        Simulation run = play(11_100);
        Recording recording = run.recording();

        TransferRecord off = transfers(recording).getFirst();
        assertThat(off.endedAt()).isEqualTo(Lab.timeOf(recording, IN)).isLessThan(6000);
        assertThat(off.bytes() / (off.endedAt() - off.startedAt())).isCloseTo(0.3 * 25e9 / 8, within(1e6));
        assertThat(ofEsx04(run, off.endedAt() + 1, 5999)).isZero();
        // Neither its absence nor its return means anything to vSAN, until it takes components again.
        assertThat(transfers(recording)).hasSize(1);
        assertThat(Lab.texts(recording)).noneMatch(t -> t.contains("to rebuild them") || t.contains("lose the quorum"));
        assertThat(Lab.timeOf(recording, "esx04 takes components again; it begins empty"))
                .isEqualTo(11_000);
    }

    @Test
    void aHostThatIsNoLongerToEnterKeepsWhatHasNotMoved() {
        evacuate(VsanDataMigration.FULL);
        at(300, new AvailabilityHappening.ExitMaintenance(host(3)));
        Simulation run = play(400);

        assertThat(Lab.texts(run.recording()))
                .anyMatch(t -> t.contains("esx04 is no longer to enter maintenance mode"))
                .noneMatch(t -> t.contains(IN));
        assertThat(ofEsx04(run, 310, 400)).isGreaterThan(1e8);
    }

    @Test
    void whereThePolicyNeedsTheHostItsDataCannotLeave() {
        design = Removal.from(design, List.of(host(2)));
        at(20, new MigrationHappening.Evacuate(host(2), VsanDataMigration.FULL));
        Recording recording = play(60).recording();

        assertThat(Lab.texts(recording))
                .anyMatch(t -> t.contains("esx04 does not enter maintenance mode")
                        && t.contains("the policy needs 3 hosts, 2 are left"));
        assertThat(recording.migrations().size()).isZero();
    }

    @Test
    void theOnlyCopyMovesFirstToEnsureAccessibility() {
        tolerate(0);
        evacuate(VsanDataMigration.ENSURE_ACCESSIBILITY);
        Recording recording = play(600).recording();

        TransferRecord off = transfers(recording).getFirst();
        // Of 40 VMs, those at every fourth place have their only copy there.
        assertThat(off.bytes()).isCloseTo(10 * 40e9, within(1.0));
        assertThat(Lab.timeOf(recording, IN)).isGreaterThanOrEqualTo(off.endedAt());
        assertThat(Lab.texts(recording)).noneMatch(t -> t.contains("lose the quorum"));
    }

    @Test
    void withoutDataMigrationVmsWhoseOnlyCopyIsThereStop() {
        tolerate(0);
        evacuate(VsanDataMigration.NONE);
        at(300, new AvailabilityHappening.ExitMaintenance(host(3)));
        Recording recording = play(400).recording();

        assertThat(Lab.timeOf(recording, "10 VMs lose the quorum of their objects"))
                .isEqualTo(Lab.timeOf(recording, IN));
        assertThat(Lab.timeOf(recording, "10 VMs have a quorum of their objects again"))
                .isEqualTo(300);
    }
}
