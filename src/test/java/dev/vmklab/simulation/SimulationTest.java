package dev.vmklab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.network.Link;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final Parameters PARAMETERS = ParameterFile.standard().parameters();

    @ParameterizedTest
    @ValueSource(strings = {"flat", "flat-nioc", "flat-tor-qos", "flat-shaping", "separated"})
    void everyAllocationOfARunIsVerified(String sample) {
        Design design = design(sample);
        Simulation simulation = Simulation.verifying(design, burst(design), PARAMETERS);
        simulation.runToEnd();
        assertThat(simulation.recording().migrations().size()).isEqualTo(4);
    }

    @Test
    void equalInputGivesEqualBits() {
        Design design = design("flat-nioc");
        assertThat(Fingerprint.of(run(design, burst(design)))).isEqualTo(Fingerprint.of(run(design, burst(design))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 7, 100})
    void theStepOfTheClockDoesNotChangeABit(double step) {
        Design design = design("flat");
        Simulation simulation = Simulation.of(design, burst(design), PARAMETERS);
        for (double t = 0; t < simulation.end(); t += step) {
            simulation.runUntil(t);
        }
        simulation.runToEnd();
        assertThat(Fingerprint.of(simulation.recording())).isEqualTo(Fingerprint.of(run(design, burst(design))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 19.9, 24, 31.7, 60, 140})
    void aCopyGoesOnAsItsOriginalAndDoesNotDisturbIt(double at) {
        Design design = design("flat");
        Simulation original = Simulation.of(design, burst(design), PARAMETERS);
        original.runUntil(at);
        Simulation copy = original.copy();
        copy.runToEnd();
        Simulation second = original.copy();
        second.runToEnd();
        original.runToEnd();
        assertThat(Fingerprint.of(copy.recording())).isEqualTo(Fingerprint.of(second.recording()));
        assertThat(Fingerprint.of(original.recording())).isEqualTo(Fingerprint.of(run(design, burst(design))));
        long later = IntStream.range(0, 4)
                .filter(i -> original.recording().migrations().time(i) > at)
                .count();
        assertThat((long) copy.recording().migrations().size()).isEqualTo(later);
        for (int l = 0; l < copy.network().linkCount(); l++) {
            assertThat(copy.recording().linkRate(l).mean(at, 180))
                    .isEqualTo(original.recording().linkRate(l).mean(at, 180), within(1.0));
        }
    }

    @Test
    void noLinkEverCarriesMoreThanItsRate() {
        Design design = design("flat");
        Simulation simulation = Simulation.of(design, burst(design), PARAMETERS);
        simulation.runToEnd();
        for (int l = 0; l < simulation.network().linkCount(); l++) {
            Link link = simulation.network().link(l);
            assertThat(simulation.recording().linkRate(l).max(0, 180))
                    .as(link.label())
                    .isLessThanOrEqualTo(link.bitsPerSecond() * (1 + 1e-9));
        }
    }

    @Test
    void aMigrationSendsWhatItsRoundsSay() {
        Design design = design("separated");
        Scenario one =
                scenario(List.of(new MigrationHappening.Migrate(vm(design, 0), Optional.of(host(design, 1)))), 180);
        Recording recording = run(design, one);
        MigrationRecord migration = recording.migrations().get(0);
        double sent = 0;
        double seconds = 0;
        for (MigrationRecord.Round round : migration.rounds()) {
            sent += round.bytes();
            seconds += round.seconds();
        }
        assertThat(migration.succeeded()).isTrue();
        assertThat(migration.rounds().getFirst().bytes())
                .isEqualTo(design.vms().getFirst().memoryLoad().touchedBytes());
        assertThat(sent / seconds * 8).isBetween(8.5e9, 9.45e9);
        assertThat(migration.durationSeconds()).isCloseTo(4 + seconds + migration.downtimeSeconds(), within(1e-6));
    }

    @Test
    void eventsAfterTheEndOfTheScenarioAreSaidToBe() {
        Design design = design("flat");
        Scenario late = scenario(List.of(new ElementHappening.Fail(cable(design))), 10);
        Scenario tooShort = new Scenario(
                late.id(), late.name(), "", late.events().getFirst().atSeconds() / 2, 1, late.events(), Extras.NONE);

        assertThat(texts(run(design, tooShort)))
                .anyMatch(t -> t.startsWith("1 event comes after the end of the scenario"));
        assertThat(texts(run(design, late))).noneMatch(t -> t.contains("after the end"));
    }

    @Test
    void whatCannotHappenLeavesAReason() {
        Design design = design("flat");
        Id vm = vm(design, 0);
        Scenario odd = scenario(
                List.of(
                        new MigrationHappening.Migrate(vm, Optional.of(host(design, 0))),
                        new MigrationHappening.Migrate(Id.of("vm-nowhere1"), Optional.empty()),
                        new MigrationHappening.Evacuate(Id.of("host-nowhere1")),
                        new ElementHappening.Fail(vm),
                        new ElementHappening.Restore(cable(design))),
                10);
        Recording recording = run(design, odd);
        List<String> texts = texts(recording);
        assertThat(texts)
                .anyMatch(t -> t.contains("not migrated") && t.contains("already runs on esx01"))
                .anyMatch(t -> t.contains("vm-nowhere1 is no VM of the design"))
                .anyMatch(t -> t.contains("host-nowhere1 is no host of the design"))
                .anyMatch(t -> t.contains("cannot fail or recover"))
                .anyMatch(t -> t.contains("works already"));
    }

    @Test
    void aMigrationWithoutAPathFailsAfterTwentySeconds() {
        Design design = design("separated");
        List<TimedEvent> events = List.of(
                new TimedEvent(
                        Id.of("event-1"),
                        1,
                        new MigrationHappening.Migrate(vm(design, 0), Optional.of(host(design, 1)))),
                new TimedEvent(Id.of("event-2"), 10, new ElementHappening.Fail(vmnic(design, 1, 0))));
        Recording recording = run(design, new Scenario(Id.of("scenario-1"), "s", "", 60, 1, events, Extras.NONE));
        MigrationRecord migration = recording.migrations().get(0);
        assertThat(migration.succeeded()).isFalse();
        assertThat(migration.endedAt()).isCloseTo(30, within(1e-6));
        assertThat(migration.outcome()).contains("no progress for 20 s").contains("esx02");
    }

    @Test
    void storageIsSilentUntilTcpSendsAgain() {
        Design design = design("flat");
        Id uplink = vmnic(design, 0, 0);
        List<TimedEvent> events = List.of(
                new TimedEvent(Id.of("event-1"), 5, new ElementHappening.Fail(uplink)),
                new TimedEvent(Id.of("event-2"), 7, new ElementHappening.Restore(uplink)));
        Recording recording = run(design, new Scenario(Id.of("scenario-1"), "s", "", 30, 1, events, Extras.NONE));
        assertThat(recording.silences().size()).isEqualTo(2);
        // The way is back at 7.1 s, when the team uses the uplink again; TCP's retries are at 0.2, 0.6, 1.4, 3.0 s.
        assertThat(recording.silences().get(0).from()).isEqualTo(5);
        assertThat(recording.silences().get(0).to()).isCloseTo(8, within(1e-9));
        assertThat(recording.silences().get(0).operations()).isGreaterThan(50);
    }

    @Test
    void anEvacuatedHostEndsUpEmpty() {
        Design design = design("flat-nioc");
        Simulation simulation = Simulation.of(
                design, scenario(List.of(new MigrationHappening.Evacuate(host(design, 0))), 300), PARAMETERS);
        simulation.runToEnd();
        assertThat(design.vms()).allMatch(v -> simulation.hostOfVm(v.id()) == 1);
        assertThat(texts(simulation.recording())).anyMatch(t -> t.equals("esx01 is empty and in maintenance mode"));
    }

    @Test
    void loadChangesReachTheWire() {
        Design design = design("separated");
        Scenario twice = scenario(List.of(new LoadHappening.ChangeLoad(Optional.empty(), 0.5, 1, 1)), 20);
        Recording recording = run(design, twice);
        int path = IntStream.range(0, recording.storagePaths().size())
                .filter(p -> recording.storagePaths().get(p).write())
                .findFirst()
                .orElseThrow();
        double before = recording.storage(path).get(0).operationsPerSecond();
        double after =
                recording.storage(path).get(recording.storage(path).size() - 1).operationsPerSecond();
        assertThat(after).isCloseTo(before / 2, within(before * 1e-9));
    }

    private static Recording run(Design design, Scenario scenario) {
        Simulation simulation = Simulation.of(design, scenario, PARAMETERS);
        simulation.runToEnd();
        return simulation.recording();
    }

    private static Design design(String sample) {
        return SampleFiles.read(sample).design();
    }

    static Scenario burst(Design design) {
        List<Happening> moves = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            moves.add(new MigrationHappening.Migrate(vm(design, i), Optional.of(host(design, 1))));
        }
        return scenario(moves, 180);
    }

    private static Scenario scenario(List<Happening> happenings, double seconds) {
        List<TimedEvent> events = new ArrayList<>();
        for (Happening happening : happenings) {
            events.add(new TimedEvent(Id.of("event-" + events.size()), Math.min(20, seconds / 2), happening));
        }
        return new Scenario(Id.of("scenario-1"), "story", "", seconds, 1, events, Extras.NONE);
    }

    private static Id vm(Design design, int i) {
        return design.vms().get(i).id();
    }

    private static Id host(Design design, int i) {
        return design.hosts().get(i).id();
    }

    private static Id vmnic(Design design, int host, int i) {
        return design.hosts().get(host).vmnics().get(i).id();
    }

    private static Id cable(Design design) {
        return design.cables().getFirst().id();
    }

    private static List<String> texts(Recording recording) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < recording.occurrences().size(); i++) {
            texts.add(recording.occurrences().get(i).text());
        }
        return texts;
    }
}
