package dev.vmklab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.design.Design;
import dev.vmklab.design.Dice;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.network.Network;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.edit.EventEdits;
import dev.vmklab.simulation.Fingerprint;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.StateFingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run with another future has the past of its parent, and is the same as one that is played from its start.
class KnownRunTest {
    private static final int TRIES = 20;

    @ParameterizedTest
    @ValueSource(strings = {"flat", "ot-plant", "vsan-4", "iscsi-two-fabrics", "stretched"})
    void aBranchIsToTheBitTheRunThatIsPlayedFromItsStart(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        Dice dice = new Dice(sample.hashCode());
        for (int i = 0; i < TRIES; i++) {
            Plan parent = edited(dice, document, plan(document));
            double known = dice.number(0, 0.8 * parent.scenario().durationSeconds());
            Simulation parents = parent.play(known, share -> {});
            double until = parents.recording().until();
            double at = dice.number(0, until);
            Plan other = edited(dice, document, parent);
            String what = "try %d: known until %s, branched at %s, parts from %s"
                    .formatted(i, until, at, parent.partsFrom(other));

            Simulation branched = known(parent, parents).branch(other, at, share -> {});
            Simulation played = other.play(at, share -> {});

            alike(branched, played, what);
            double early = dice.number(0, at);
            assertThat(StateFingerprint.of(branched.checkpoints().orElseThrow().at(early)))
                    .as("%s, sought %s", what, early)
                    .isEqualTo(StateFingerprint.of(
                            played.checkpoints().orElseThrow().at(early)));
            branched.runToEnd();
            played.runToEnd();
            alike(branched, played, what + ", at the end");
        }
    }

    private static void alike(Simulation branched, Simulation played, String what) {
        assertThat(branched.now()).as(what).isEqualTo(played.now());
        assertThat(branched.scenario()).as(what).isEqualTo(played.scenario());
        assertThat(Fingerprint.of(branched.recording())).as(what).isEqualTo(Fingerprint.of(played.recording()));
        assertThat(StateFingerprint.of(branched)).as(what).isEqualTo(StateFingerprint.of(played));
        assertThat(branched.chapters()).as(what).hasSameSizeAs(played.chapters());
    }

    private static Plan plan(DesignDocument document) {
        return Plan.of(
                document.design(),
                document.scenarioToPlay(),
                ParameterFile.standard().parameters(document));
    }

    private static KnownRun known(Plan plan, Simulation simulation) {
        return new KnownRun(plan, simulation.checkpoints().orElseThrow(), simulation.chapters());
    }

    /// A plan as its user may change it while it plays.
    private static Plan edited(Dice dice, DesignDocument document, Plan plan) {
        Scenario scenario = plan.scenario();
        double at = dice.number(0, scenario.durationSeconds());
        List<Id> ids = scenario.events().stream().map(TimedEvent::id).toList();
        return switch (dice.below(ids.isEmpty() ? 2 : 5)) {
            case 0 -> plan.amended(at, withoutOneCable(dice, document));
            case 1 -> plan.with(EventEdits.with(scenario, failAndRestore(dice, document, at)));
            case 2 -> plan.with(EventEdits.without(scenario, Set.of(dice.one(ids))));
            case 3 -> plan.with(EventEdits.moved(scenario, Set.of(dice.one(ids)), dice.number(-20, 20)));
            default -> plan;
        };
    }

    private static Design withoutOneCable(Dice dice, DesignDocument document) {
        var cables = new ArrayList<>(document.design().cables());
        cables.remove(dice.below(cables.size()));
        return document.design().withCables(cables);
    }

    private static List<TimedEvent> failAndRestore(Dice dice, DesignDocument document, double at) {
        Network network = Network.compile(document.design());
        Id element = network.element(dice.below(network.elementCount()));
        return List.of(
                new TimedEvent(dice.id("event"), at, new ElementHappening.Fail(element)),
                new TimedEvent(dice.id("event"), at + dice.number(0, 30), new ElementHappening.Restore(element)));
    }

    @Test
    void whatBothHaveInCommonIsNotPlayedAgain() {
        DesignDocument document = SampleFiles.read("flat");
        Plan plan = plan(document);
        Simulation parents = plan.play(60, share -> {});
        Plan other = plan.with(EventEdits.with(
                plan.scenario(),
                List.of(new TimedEvent(
                        Id.of("event-late"),
                        60,
                        new ElementHappening.Fail(
                                document.design().cables().getFirst().id())))));
        List<Double> told = new ArrayList<>();

        known(plan, parents).branch(other, 60, told::add);

        assertThat(told).as("the instants that were played").hasSize(1);
    }

    @Test
    void aBranchThatPlaysFromTheStartCanBeCancelled() {
        DesignDocument document = SampleFiles.read("flat");
        Plan plan = plan(document);
        Simulation parents = plan.play(60, share -> {});
        Plan longer = plan.with(plan.scenario().withDurationSeconds(500));
        CancellationException stop = new CancellationException();

        assertThatThrownBy(() -> known(plan, parents).branch(longer, 60, share -> {
                    throw stop;
                }))
                .isSameAs(stop);
    }
}
