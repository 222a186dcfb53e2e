package dev.vmklab.analysis.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Repetition;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private final Design design = SampleFiles.read("standard-2x10").design();
    private final Id host = design.hosts().getFirst().id();
    private final Id vmnic = design.hosts().getFirst().vmnics().getFirst().id();
    private final Id cable = design.cables().getFirst().id();
    private final Id array = design.storageArrays().getFirst().id();
    private final Id datastore = design.datastores().getFirst().id();

    private static TimedEvent event(double at, Happening happening) {
        return new TimedEvent(Id.of("event-" + Math.round(10 * at)), at, happening);
    }

    private Conditions played(double until, TimedEvent... events) {
        Scenario scenario = new Scenario(Id.of("scenario-x"), "x", "", 60, 1, List.of(events), Extras.NONE);
        Simulation run =
                Simulation.of(design, scenario, ParameterFile.standard().parameters());
        run.runUntil(until);
        return new Conditions(scenario, run.network(), run.recording());
    }

    private static Optional<Condition.Kind> kind(Map<Id, Condition> conditions, Id element) {
        return Optional.ofNullable(conditions.get(element))
                .map(Condition::kind)
                .filter(kind -> kind != Condition.Kind.NOTICE);
    }

    @Test
    void whatTheScenarioBreaksIsBrokenUntilItIsRestored() {
        Conditions conditions = played(
                30,
                event(1, new ElementHappening.BlackHole(vmnic)),
                event(2, new StorageHappening.FailController(array, 0)),
                event(3, new ElementHappening.Degrade(cable, 0.1, 0.001, 0)),
                event(9, new ElementHappening.Restore(vmnic)),
                event(10, new StorageHappening.RestoreController(array, 0)));

        assertThat(conditions.at(0.5)).isEmpty();
        assertThat(kind(conditions.at(5), vmnic)).contains(Condition.Kind.BLACK_HOLE);
        assertThat(kind(conditions.at(5), array)).contains(Condition.Kind.DEGRADED);
        assertThat(conditions.at(5).get(cable).text()).contains("10 %");
        assertThat(kind(conditions.at(29), vmnic)).isEmpty();
        assertThat(kind(conditions.at(29), array)).isEmpty();
    }

    @Test
    void aFlappingPortIsDownAndUpInTurn() {
        Conditions conditions = played(12, event(1, new ElementHappening.Flap(vmnic, 1, 4, 2)));

        assertThat(kind(conditions.at(1.5), vmnic)).contains(Condition.Kind.FAILED);
        assertThat(kind(conditions.at(3), vmnic)).contains(Condition.Kind.FLAPPING);
        assertThat(kind(conditions.at(6.5), vmnic)).contains(Condition.Kind.FAILED);
    }

    @Test
    void aFailureThatComesAgainBreaksAgain() {
        TimedEvent down = event(1, new ElementHappening.Fail(vmnic)).withRepeat(Optional.of(new Repetition(10, 1)));
        Conditions conditions = played(14, down, event(5, new ElementHappening.Restore(vmnic)));

        assertThat(kind(conditions.at(3), vmnic)).contains(Condition.Kind.FAILED);
        assertThat(kind(conditions.at(10), vmnic)).isEmpty();
        assertThat(kind(conditions.at(12), vmnic)).contains(Condition.Kind.FAILED);
    }

    @Test
    void aHostOfAPartitionIsCutOff() {
        Conditions conditions = played(10, event(1, new AvailabilityHappening.Partition(List.of(host))));

        assertThat(kind(conditions.at(3), host)).contains(Condition.Kind.ISOLATED);
        assertThat(conditions.at(3).get(host).text()).startsWith("partitioned");
    }

    @Test
    void aLostDeviceIsLost() {
        Conditions conditions = played(5, event(1, new StorageHappening.LoseDevice(datastore)));

        assertThat(kind(conditions.at(3), datastore)).contains(Condition.Kind.FAILED);
    }

    @Test
    void aTeamThatHasNotNoticedIsMarkedUntilItHas() {
        double detection = ParameterFile.standard().parameters().get(Parameter.TEAMING_DETECTION_SECONDS);
        Id plugged = design.hosts().getFirst().vmnics().stream()
                .map(Vmnic::id)
                .filter(v -> design.cables().stream().anyMatch(c -> c.a().equals(v) || c.b().equals(v)))
                .findFirst()
                .orElseThrow();
        Id its = design.cables().stream()
                .filter(c -> c.a().equals(plugged) || c.b().equals(plugged))
                .findFirst()
                .orElseThrow()
                .id();
        Conditions conditions =
                played(60, event(2, new ElementHappening.Fail(its)), event(20, new ElementHappening.Restore(its)));

        assertThat(kind(conditions.at(1.9), plugged)).isEmpty();
        assertThat(kind(conditions.at(2 + detection / 2), plugged)).contains(Condition.Kind.UNDETECTED);
        assertThat(kind(conditions.at(2 + 2 * detection), plugged)).isEmpty();
        assertThat(kind(conditions.at(20 + detection / 2), plugged)).isEmpty();
    }

    @Test
    void aHostThatFailedNoticesNothing() {
        Conditions conditions = played(10, event(2, new ElementHappening.Fail(host)));

        assertThat(conditions.at(2.01).values()).noneMatch(c -> c.kind() == Condition.Kind.UNDETECTED);
    }

    @Test
    void aFailoverIsToldWhileItHappensAtTheVmnicThatTakesOver() {
        Conditions conditions = played(10, event(2, new ElementHappening.Fail(vmnic)));

        boolean told = false;
        for (double at = 2; at < 6; at += 0.1) {
            told |= conditions.at(at).values().stream()
                    .anyMatch(c -> c.kind() == Condition.Kind.NOTICE && c.text().contains("RARP"));
        }
        assertThat(told).isTrue();
        assertThat(conditions.at(9.9).values()).noneMatch(c -> c.text().contains("RARP"));
    }
}
