package dev.vmklab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Dice;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.Scenario;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any instant of a run is reached again.
class CheckpointsTest {
    private static final int INSTANTS = 6;

    @ParameterizedTest
    @ValueSource(strings = {"flat", "ot-plant", "vsan-4", "iscsi-two-fabrics", "stretched"})
    void theStateAtRandomInstantsIsThatOfAFreshRun(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        Dice dice = new Dice(sample.hashCode());
        for (Scenario scenario : document.scenarios()) {
            Simulation run = begun(document, scenario);
            run.runToEnd();
            for (int i = 0; i < INSTANTS; i++) {
                double at = dice.number(0, run.now());
                Simulation fresh = begun(document, scenario);
                fresh.runUntil(at);

                Simulation again = run.checkpoints().orElseThrow().at(at);

                assertThat(again.now()).isEqualTo(fresh.now());
                assertThat(StateFingerprint.of(again))
                        .as(scenario.name() + " at " + at)
                        .isEqualTo(StateFingerprint.of(fresh));
                again.runUntil(run.now());
                assertThat(StateFingerprint.of(again))
                        .as(scenario.name() + " from " + at + " to its end")
                        .isEqualTo(StateFingerprint.of(run));
            }
        }
    }

    @Test
    void theFingerprintSeesWhatDiffers() {
        DesignDocument document = SampleFiles.read("flat");
        Simulation run = begun(document, document.scenarioToPlay());
        run.runUntil(30);
        long before = StateFingerprint.of(run);
        run.runUntil(30.5);

        assertThat(StateFingerprint.of(run)).isNotEqualTo(before);
    }

    @Test
    void whoeverGoesOnFromAnInstantDoesNotDisturbTheRun() {
        DesignDocument document = SampleFiles.read("flat");
        Simulation run = begun(document, document.scenarioToPlay());
        run.runUntil(40);
        Simulation fork = run.checkpoints().orElseThrow().at(30);
        fork.fail(document.design().cables().getFirst().id());
        fork.runToEnd();
        run.runToEnd();
        Simulation plain = begun(document, document.scenarioToPlay());
        plain.runToEnd();

        assertThat(StateFingerprint.of(run)).isEqualTo(StateFingerprint.of(plain));
        assertThat(Fingerprint.of(run.recording())).isEqualTo(Fingerprint.of(plain.recording()));
        assertThat(StateFingerprint.of(run.checkpoints().orElseThrow().at(35)))
                .isEqualTo(StateFingerprint.of(plain.checkpoints().orElseThrow().at(35)));
    }

    @Test
    void amendmentsAreReplayedToo() {
        DesignDocument document = SampleFiles.read("flat");
        Simulation run = begun(document, document.scenarioToPlay());
        run.runUntil(28.5);
        run.amend(SampleFiles.read("flat-nioc").design());
        run.runUntil(33);
        run.amend(document.design());
        run.runToEnd();
        Simulation before = begun(document, document.scenarioToPlay());
        before.runUntil(28);
        Simulation between = begun(document, document.scenarioToPlay());
        between.runUntil(28.5);
        between.amend(SampleFiles.read("flat-nioc").design());
        long amended = StateFingerprint.of(between);
        between.runUntil(31);

        Checkpoints checkpoints = run.checkpoints().orElseThrow();
        assertThat(StateFingerprint.of(checkpoints.at(28))).isEqualTo(StateFingerprint.of(before));
        assertThat(StateFingerprint.of(checkpoints.at(28.5))).isEqualTo(amended);
        assertThat(StateFingerprint.of(checkpoints.at(31))).isEqualTo(StateFingerprint.of(between));
        assertThat(checkpoints.at(60).network().design()).isEqualTo(document.design());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "ot-plant", "vsan-4", "stretched"})
    void aForkHasThePastAndUnchangedTheFutureOfItsRun(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        Scenario scenario = document.scenarioToPlay();
        Simulation run = begun(document, scenario);
        run.runUntil(0.6 * scenario.durationSeconds());
        double at = new Dice(sample.hashCode()).number(0, run.now());

        Simulation fork = run.checkpoints().orElseThrow().fork(at, run.chapters());
        Simulation again = fork.checkpoints().orElseThrow().at(at / 2);
        fork.runToEnd();
        run.runToEnd();

        assertThat(StateFingerprint.of(fork)).isEqualTo(StateFingerprint.of(run));
        assertThat(Fingerprint.of(fork.recording())).isEqualTo(Fingerprint.of(run.recording()));
        assertThat(StateFingerprint.of(again))
                .isEqualTo(StateFingerprint.of(run.checkpoints().orElseThrow().at(at / 2)));
    }

    @Test
    void aForkOfAnInstantBeforeAnAmendmentHasTheDesignThenInForce() {
        DesignDocument document = SampleFiles.read("flat");
        DesignDocument other = SampleFiles.read("flat-nioc");
        Simulation run = begun(document, document.scenarioToPlay());
        run.runUntil(28.5);
        run.amend(other.design());
        run.runUntil(33);
        long recorded = Fingerprint.of(run.recording());

        Simulation fork = run.checkpoints().orElseThrow().fork(28, run.chapters());
        fork.amend(other.design());
        fork.runUntil(50);

        assertThat(fork.chapters()).hasSize(2);
        assertThat(fork.chapters().getFirst().network().design()).isEqualTo(document.design());
        assertThat(Chapter.at(run.chapters(), 28.4).network().design()).isEqualTo(document.design());
        assertThat(Chapter.at(run.chapters(), 28.5).network().design()).isEqualTo(other.design());
        assertThat(Fingerprint.of(run.recording())).isEqualTo(recorded);
    }

    @Test
    void manyThreadsMayAskWhileTheRunGoesOn() throws InterruptedException, ExecutionException {
        DesignDocument document = SampleFiles.read("flat");
        Simulation run = begun(document, document.scenarioToPlay());
        run.runUntil(35);
        long expected = StateFingerprint.of(run.checkpoints().orElseThrow().at(30));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<Long> first = threads.submit(
                    () -> StateFingerprint.of(run.checkpoints().orElseThrow().at(30)));
            Future<Long> second = threads.submit(
                    () -> StateFingerprint.of(run.checkpoints().orElseThrow().at(30)));
            run.runToEnd();

            assertThat(first.get()).isEqualTo(expected);
            assertThat(second.get()).isEqualTo(expected);
        }
    }

    @Test
    void theirNumberIsBounded() {
        DesignDocument document = SampleFiles.read("ot-plant");
        Simulation run = begun(document, document.scenarioToPlay());
        run.runUntil(4000);

        assertThat(run.checkpoints().orElseThrow().size()).isBetween(2, 257);
    }

    private static Simulation begun(DesignDocument document, Scenario scenario) {
        return Simulation.of(
                document.design(), scenario, ParameterFile.standard().parameters(document));
    }
}
