package dev.vmklab.simulation.vsan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.Removal;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.VsanDataMigration;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.StoragePathKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two hosts and a witness appliance: one copy on each host, reads from the reader's own disks (VMware's guides for
/// two-node clusters).
class TwoNodeVsanTest {
    private final Design design = twoNodes();
    private final List<TimedEvent> events = new ArrayList<>();

    private static Design twoNodes() {
        Design four = SampleFiles.read("stretched").design();
        Design two = Removal.from(
                four, List.of(four.hosts().get(1).id(), four.hosts().get(3).id()));
        StoragePolicy policy = two.storagePolicies().getFirst();
        return two.withStoragePolicies(
                List.of(new StoragePolicy(policy.id(), "Mirror", StoragePolicy.Raid.MIRROR, 1, false, Extras.NONE)));
    }

    private void at(double seconds, Happening happening) {
        events.add(new TimedEvent(Id.of("event-" + events.size()), seconds, happening));
    }

    private Simulation play(double seconds) {
        Scenario scenario = new Scenario(Id.of("scenario-1"), "s", "", seconds, 1, events, Extras.NONE);
        Simulation run = Simulation.verifying(design, scenario, Lab.PARAMETERS);
        run.runUntil(seconds);
        return run;
    }

    private Id host(int n) {
        return design.hosts().get(n).id();
    }

    /// What reads or writes of a host send over the network, wire bit/s, as recorded last.
    private static double onTheWire(Simulation run, Id host, boolean write) {
        return IntStream.range(0, run.recording().storagePaths().size())
                .filter(p -> {
                    StoragePathKey key = run.recording().storagePaths().get(p);
                    return key.write() == write
                            && key.host().equals(host)
                            && run.recording().storage(p).size() > 0;
                })
                .mapToDouble(p -> run.recording()
                        .storage(p)
                        .get(run.recording().storage(p).size() - 1)
                        .wireBitsPerSecond())
                .sum();
    }

    @Test
    void readsStayOnTheirHostAndWritesCrossOnce() {
        Simulation run = play(10);
        double written = design.vms().stream()
                .filter(vm -> vm.host().orElseThrow().equals(host(0)))
                .flatMap(vm -> vm.disks().stream())
                .mapToDouble(disk -> disk.writesPerSecond() * disk.writeBytes())
                .sum();

        assertThat(onTheWire(run, host(0), false)).isZero();
        assertThat(onTheWire(run, host(0), true))
                .isCloseTo(8 * written * (9000 + 38) / (9000 - 52.0), withinPercentage(1e-6));
    }

    @Test
    void readsGoToTheOtherHostOnlyWhereNoneOfTheirOwnDisksWorks() {
        at(5, new StorageHappening.FailDisks(design.datastores().getFirst().id(), host(0), 1, true));
        Simulation run = play(10);

        assertThat(onTheWire(run, host(0), false)).isPositive();
        assertThat(onTheWire(run, host(1), false)).isZero();
    }

    @Test
    void oneHostAndTheWitnessAreAQuorum() {
        at(20, new ElementHappening.Fail(host(1)));
        assertThat(Lab.texts(play(60).recording())).noneMatch(t -> t.contains("lose the quorum"));
    }

    @Test
    void oneHostWithoutTheWitnessIsNone() {
        at(
                10,
                new ElementHappening.Fail(design.appliances().stream()
                        .filter(a -> a.name().equals("vSAN witness"))
                        .findFirst()
                        .orElseThrow()
                        .id()));
        at(20, new ElementHappening.Fail(host(1)));
        assertThat(Lab.timeOf(play(60).recording(), "lose the quorum of their objects"))
                .isEqualTo(20);
    }

    @Test
    void thereIsNowhereToMoveAllDataTo() {
        at(20, new MigrationHappening.Evacuate(host(1), VsanDataMigration.FULL));
        assertThat(Lab.texts(play(30).recording()))
                .anyMatch(t -> t.contains("cannot move to other hosts: the policy needs 2 hosts, 1 is left"));
    }
}
