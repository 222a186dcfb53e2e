package dev.vmklab.simulation.vsan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.Removal;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Disks of vSAN's hosts that fail alone. The repair delay is Broadcom KB 315568's: 60 minutes for what is absent, none
/// for what is degraded.
class VsanDisksTest {
    private final Design design = SampleFiles.read("vsan-4").design();
    private final Id datastore = design.datastores().getFirst().id();
    private final List<TimedEvent> events = new ArrayList<>();

    private void at(double seconds, Happening happening) {
        events.add(new TimedEvent(Id.of("event-" + events.size()), seconds, happening));
    }

    private Id host(int n) {
        return design.hosts().get(n).id();
    }

    private Id vmk(int n) {
        return design.hosts().get(n).vmks().get(2).id();
    }

    private Simulation start(double seconds) {
        return Simulation.of(
                design, new Scenario(Id.of("scenario-1"), "s", "", seconds, 1, events, Extras.NONE), Lab.PARAMETERS);
    }

    private Simulation play(double seconds) {
        Simulation run = start(seconds);
        run.runUntil(seconds);
        return run;
    }

    private double receives(Simulation run, int host, double from, double to) {
        int endpoint = run.network().endpointOf(vmk(host));
        return run.recording().endpointReceive(endpoint).mean(from, to);
    }

    @Test
    void componentsOfLostDisksAreRebuiltAtOnceOnTheOthersOfTheirHost() {
        at(100, new StorageHappening.FailDisks(datastore, host(3), 0.25, true));
        Simulation run = play(300);

        assertThat(Lab.timeOf(run.recording(), "25 % of the disks of esx04 fail; their components are degraded"))
                .isEqualTo(100);
        assertThat(Lab.timeOf(run.recording(), "of disks of esx04 to rebuild them"))
                .isEqualTo(100);
        assertThat(receives(run, 3, 110, 120)).isGreaterThan(receives(run, 3, 50, 90) + 1e9);
    }

    @Test
    void componentsOfDisksThatWerePulledOutWaitAnHour() {
        at(100, new StorageHappening.FailDisks(datastore, host(3), 0.25, false));
        Recording recording = play(3800).recording();

        assertThat(Lab.texts(recording)).anyMatch(t -> t.contains("absent and wait 60 min"));
        assertThat(Lab.timeOf(recording, "of disks of esx04 to rebuild them")).isEqualTo(3700);
    }

    @Test
    void disksThatComeBackInTimeGetWhatTheyMissed() {
        at(100, new StorageHappening.FailDisks(datastore, host(3), 0.5, false));
        at(200, new StorageHappening.RestoreDisks(datastore, host(3)));
        Recording recording = play(3800).recording();

        // 4 hosts write 9000 x 8 KiB a second each, twice; a quarter of that is one host's, half of it on these disks.
        double missed = 4 * 9000 * 8192.0 * 2 / 4 * 0.5 * 100;
        assertThat(Lab.texts(recording))
                .anyMatch(t -> t.contains(
                        String.format(Locale.ROOT, "resynchronises %.1f GB that disks of esx04 missed", missed / 1e9)))
                .noneMatch(t -> t.contains("to rebuild them"));
    }

    @Test
    void lostDisksAreReplacedByEmptyOnes() {
        at(100, new StorageHappening.FailDisks(datastore, host(3), 1, true));
        at(200, new StorageHappening.RestoreDisks(datastore, host(3)));
        Recording recording = play(300).recording();

        assertThat(Lab.texts(recording)).anyMatch(t -> t.endsWith("disks of esx04 work again; they begin empty"));
    }

    @Test
    void readsGoToTheOtherCopiesAndWritesFindFewerUntilTheyAreRebuilt() {
        at(100, new StorageHappening.FailDisks(datastore, host(3), 1, false));
        Simulation run = play(200);
        double reads =
                run.recording().endpointSend(run.network().endpointOf(vmk(3))).mean(150, 200);

        // What esx04 sends now are the copies of its own VMs' writes only: two of each, none of which it keeps.
        double ownWrites = 9000 * 8192 * 8.0 * 2 * 0.75 * (9000 + 38) / (9000 - 52.0);
        assertThat(reads).isCloseTo(ownWrites, withinPercentage(5));
        assertThat(Lab.texts(run.recording())).noneMatch(t -> t.contains("quorum"));
    }

    @Test
    void anObjectNeedsWhatIsOnOtherHostsWhenDisksOfOneAreLost() {
        at(100, new StorageHappening.FailDisks(datastore, host(3), 1, false));
        at(110, new ElementHappening.Fail(host(2)));
        Recording recording = play(200).recording();

        // Objects whose two copies lay on esx03 and esx04, or whose copy and witness did, have no quorum left.
        assertThat(Lab.texts(recording)).anyMatch(t -> t.contains("lose the quorum of their objects"));
    }

    @Test
    void aHostThatIsNoMemberHasNoDisksToFail() {
        at(10, new StorageHappening.FailDisks(datastore, Id.of("host-aaaaaaaa"), 0.5, true));
        at(20, new StorageHappening.RestoreDisks(datastore, host(1)));
        Recording recording = play(30).recording();

        assertThat(Lab.texts(recording))
                .contains(
                        "no disks fail: the host is no member of a cluster whose vSAN datastore this is",
                        "no disks are restored: all of them work");
    }

    @Test
    void theWaitForAbsentDisksRunsOnWhenTheDesignChanges() {
        at(100, new StorageHappening.FailDisks(datastore, host(3), 0.25, false));
        Simulation run = start(4000);
        run.runUntil(1000);
        run.amend(Removal.from(design, List.of(design.vms().getFirst().id())));
        run.runToEnd();

        assertThat(Lab.timeOf(run.recording(), "of disks of esx04 to rebuild them"))
                .isCloseTo(3700, within(1e-9));
    }
}
