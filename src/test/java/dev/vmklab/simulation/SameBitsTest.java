package dev.vmklab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.samples.SampleFiles;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run has the same bits however it is played: at once, in pieces of any length as a speed asks for them, with or
/// without a recording.
class SameBitsTest {
    private static Simulation start(DesignDocument sample) {
        return Simulation.of(
                sample.design(),
                sample.scenarios().getFirst(),
                ParameterFile.standard().parameters(sample));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat-nioc", "iscsi-two-fabrics", "vsan-4", "stretched"})
    void atEverySpeedARunIsTheSame(String name) {
        DesignDocument sample = SampleFiles.read(name);
        double end = sample.scenarios().getFirst().durationSeconds();
        Simulation whole = start(sample);
        whole.runUntil(end);
        for (double longest : new double[] {0.3, 7, 50}) {
            Random dice = new Random(1);
            Simulation pieces = start(sample);
            for (double time = 0; time < end; time += longest * dice.nextDouble()) {
                pieces.runUntil(time);
            }
            pieces.runUntil(end);

            assertThat(Fingerprint.of(pieces.recording())).isEqualTo(Fingerprint.of(whole.recording()));
            assertThat(StateFingerprint.of(pieces)).isEqualTo(StateFingerprint.of(whole));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat-nioc", "iscsi-two-fabrics", "vsan-4", "stretched"})
    void withoutARecordingARunIsTheSame(String name) {
        DesignDocument sample = SampleFiles.read(name);
        double end = sample.scenarios().getFirst().durationSeconds();
        Simulation recorded = start(sample);
        recorded.runUntil(1);
        // What a run keeps of an instant goes on without recording anything.
        Simulation silent = recorded.checkpoints().orElseThrow().at(1);
        recorded.runUntil(end);
        silent.runUntil(end);

        assertThat(silent.recording().occurrences().size()).isZero();
        assertThat(StateFingerprint.of(silent)).isEqualTo(StateFingerprint.of(recorded));
    }
}
