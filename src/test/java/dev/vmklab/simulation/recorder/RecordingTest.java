package dev.vmklab.simulation.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Dice;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.recording.LatencySample;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is recorded.
class RecordingTest {
    private static final int LOOKS = 5;
    private static final LatencySample SILENT = new LatencySample(0, new Latency(0, 0, 0));

    /// A run records only what changes. A copy looks at everything anew.
    @ParameterizedTest
    @ValueSource(strings = {"flat", "flat-nioc", "vsan-4", "iscsi-two-fabrics", "stretched", "ot-plant"})
    void whatIsInForceIsToTheBitWhatALookAtEverythingFinds(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        Dice dice = new Dice(sample.hashCode());
        for (Scenario scenario : document.scenarios()) {
            Simulation run = Simulation.of(
                    document.design(), scenario, ParameterFile.standard().parameters(document));
            for (int i = 0; i < LOOKS; i++) {
                run.runUntil(run.now() + dice.number(0, run.end() / LOOKS));
                Simulation copy = run.copy();

                assertThat(inForce(run))
                        .as(scenario.name() + " at " + run.now())
                        .isEqualTo(inForce(copy));
            }
        }
    }

    /// Every value that holds now, in a fixed order.
    private static List<Object> inForce(Simulation run) {
        Recording recording = run.recording();
        double now = run.now();
        List<Object> values = new ArrayList<>();
        for (int l = 0; l < recording.links(); l++) {
            values.add(recording.linkRate(l).at(now));
        }
        for (Service service : Service.values()) {
            values.add(recording.serviceRate(service).at(now));
            values.add(last(recording.serviceLatency(service), SILENT));
        }
        for (int v = 0; v < recording.vlans().length; v++) {
            values.add(recording.vlanRate(v).at(now));
            values.add(last(recording.vlanLatency(v), SILENT));
        }
        for (int e = 0; e < run.network().endpointCount(); e++) {
            values.add(recording.endpointSend(e).at(now));
            values.add(recording.endpointReceive(e).at(now));
        }
        for (int p = 0; p < recording.storagePaths().size(); p++) {
            values.add(last(recording.storage(p), StorageSample.IDLE));
        }
        return values;
    }

    private static <T> T last(Log<T> log, T nothing) {
        return log.size() == 0 ? nothing : log.get(log.size() - 1);
    }
}
