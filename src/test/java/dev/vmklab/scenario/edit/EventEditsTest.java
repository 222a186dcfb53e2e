package dev.vmklab.scenario.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.Repetition;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventEditsTest {
    private static final Id A = new Id("event-aaaaaaaa");
    private static final Id B = new Id("event-bbbbbbbb");

    private final Scenario scenario = new Scenario(
            new Id("scenario-aaaaaaaa"), "S", "", 100, 1, List.of(event(A, 10), event(B, 30)), Extras.NONE);

    private static TimedEvent event(Id id, double at) {
        return new TimedEvent(id, at, new AvailabilityHappening.Heal());
    }

    private static List<Double> times(Scenario scenario) {
        return scenario.events().stream().map(TimedEvent::atSeconds).toList();
    }

    @Test
    void eventsThatMoveTogetherKeepTheirDistanceAtTheStart() {
        assertThat(times(EventEdits.moved(scenario, Set.of(A, B), -25))).containsExactly(0.0, 20.0);
    }

    @Test
    void movingThereAndBackIsTheSameScenario() {
        assertThat(EventEdits.moved(EventEdits.moved(scenario, Set.of(A), 5), Set.of(A), -5))
                .isEqualTo(scenario);
    }

    @Test
    void theScenarioGrowsWithItsLastEvent() {
        Scenario moved = EventEdits.moved(scenario, Set.of(B), 200);
        Scenario repeated = EventEdits.repeated(scenario, Set.of(B), Optional.of(new Repetition(50, 3)));

        assertThat(moved.durationSeconds()).isGreaterThan(230);
        assertThat(repeated.durationSeconds()).isGreaterThan(180);
        assertThat(EventEdits.moved(scenario, Set.of(B), 20).durationSeconds()).isEqualTo(100);
    }

    @Test
    void copiesHaveNewIdsAndAGroupOfTheirOwn() {
        Scenario grouped = EventEdits.grouped(scenario, Set.of(A, B), "reload");
        Scenario copied = EventEdits.copied(grouped, Set.of(A, B), 40, IdSource.sequence(1));

        assertThat(times(copied)).containsExactly(10.0, 30.0, 50.0, 70.0);
        assertThat(copied.events()).extracting(TimedEvent::id).doesNotHaveDuplicates();
        assertThat(copied.events())
                .extracting(TimedEvent::group)
                .containsExactly("reload", "reload", "reload 2", "reload 2");
    }

    @Test
    void aGroupIsTakenAsAWhole() {
        Scenario grouped = EventEdits.grouped(scenario, Set.of(A, B), "reload");

        assertThat(EventEdits.withGroups(grouped, Set.of(A))).containsExactly(A, B);
        assertThat(EventEdits.withGroups(scenario, Set.of(A))).containsExactly(A);
        assertThat(EventEdits.without(grouped, Set.of(A)).events()).hasSize(1);
    }
}
