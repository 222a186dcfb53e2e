package dev.vmklab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.network.Link;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.HopLatency;
import dev.vmklab.simulation.recording.LatencyParts;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.StorageBreakdown;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the mean latency of storage operations is made of, recorded and hop by hop.
class StoragePartsTest {
    private static final Parameters PARAMETERS = ParameterFile.standard().parameters();
    /// The start-up and the instants at which a sample is visited again.
    private static final double[] INSTANTS = {0, 21.7, 40, 75};

    static Stream<String> samples() {
        return Stream.of("flat", "flat-nioc", "iscsi-two-fabrics", "vsan-4", "classic-6x1");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thePartsOfAnInstantAddUpToItsMeanAndSoDoTheHops(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        for (Scenario scenario : document.scenarios()) {
            Simulation simulation = Simulation.of(document.design(), scenario, PARAMETERS);
            for (double at : INSTANTS) {
                simulation.runUntil(at);
                for (int p = 0; p < simulation.recording().storagePaths().size(); p++) {
                    check(simulation, simulation.storageBreakdown(p));
                }
            }
        }
    }

    private static void check(Simulation simulation, StorageBreakdown breakdown) {
        StorageSample s = breakdown.sample();
        double mean = s.mean();
        double mixed = (1 - s.lossShare()) * s.latency().total()
                + s.lossShare() * s.latencyWithLoss().total();
        assertThat(mixed).isCloseTo(mean, within(1e-12 + 1e-9 * mean));
        assertThat(parts(s.parts())).allMatch(part -> part >= 0);
        if (breakdown.hops().isEmpty()) {
            return;
        }
        double hops = 0;
        double[] sums = new double[5];
        for (HopLatency hop : breakdown.hops()) {
            hops += hop.total();
            sums[0] += hop.queue();
            sums[1] += hop.waiting();
            sums[2] += hop.serialisation();
            sums[3] += hop.propagation();
            sums[4] += hop.retransmission();
            assertThat(hop.packet().quantile(0.99))
                    .isGreaterThanOrEqualTo(hop.packet().quantile(0.5));
            Link link = simulation.network().link(hop.link());
            assertThat(hop.packet().total()).as(link.label()).isFinite();
        }
        LatencyParts p = s.parts();
        assertThat(hops + p.device() + p.hostQueue()).isCloseTo(mean, within(1e-12 + 1e-9 * mean));
        double[] expected = {p.queue(), p.waiting(), p.serialisation(), p.propagation(), p.retransmission()};
        for (int i = 0; i < sums.length; i++) {
            assertThat(sums[i]).isCloseTo(expected[i], within(1e-12 + 1e-9 * mean));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thePartsOverATimeAddUpToTheMeanOverOperations(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        for (Scenario scenario : document.scenarios()) {
            Run run = Run.of(document.design(), scenario, PARAMETERS);
            for (boolean write : new boolean[] {false, true}) {
                Distribution whole =
                        StorageLatency.distribution(run.recording(), 0, run.end(), k -> k.write() == write);
                LatencyParts parts = StorageParts.between(run.recording(), 0, run.end(), k -> k.write() == write);
                assertThat(parts.total()).isCloseTo(whole.mean(), within(1e-12 + 1e-9 * whole.mean()));
            }
        }
    }

    /// An instant that is visited again has the parts that were recorded for it.
    @Test
    void aVisitAgainSeesWhatWasRecorded() {
        DesignDocument document = SampleFiles.read("flat");
        Run run = Run.of(document.design(), document.scenarioToPlay(), PARAMETERS);
        for (double at : INSTANTS) {
            Simulation again = run.at(at);
            for (int p = 0; p < run.recording().storagePaths().size(); p++) {
                assertThat(again.storageBreakdown(p).sample()).isEqualTo(sampleAt(run.recording(), p, at));
            }
        }
    }

    private static StorageSample sampleAt(Recording recording, int path, double at) {
        Log<StorageSample> log = recording.storage(path);
        int i = log.indexAt(at);
        return i < 0 ? StorageSample.IDLE : log.get(i);
    }

    @Test
    void saturatedSwitchPortsDropAndSendingHostsDoNot() {
        DesignDocument document = SampleFiles.read("flat");
        Simulation simulation = Simulation.of(document.design(), document.scenarioToPlay(), PARAMETERS);
        simulation.runUntil(32);
        List<HopLatency> dropping = new ArrayList<>();
        for (int p = 0; p < simulation.recording().storagePaths().size(); p++) {
            simulation.storageBreakdown(p).hops().stream()
                    .filter(hop -> hop.retransmission() > 0)
                    .forEach(dropping::add);
        }
        assertThat(dropping).isNotEmpty();
        assertThat(dropping)
                .allMatch(hop -> simulation.network().link(hop.link()).kind() != Link.Kind.UPLINK_TRANSMIT);
    }

    @Test
    void whatTheHostsQueueDoesNotHoldWaitsInTheHost() {
        DesignDocument document = SampleFiles.read("iscsi-two-fabrics");
        Parameters shallow = PARAMETERS.with(Map.of("iscsi.queueDepth", 2.0));
        Run run = Run.of(document.design(), document.scenarioToPlay(), shallow);
        LatencyParts parts = StorageParts.between(run.recording(), 0, run.end(), k -> true);
        assertThat(parts.hostQueue()).isGreaterThan(parts.device());
        LatencyParts deep = StorageParts.between(
                Run.of(document.design(), document.scenarioToPlay(), PARAMETERS).recording(), 0, run.end(), k -> true);
        assertThat(deep.hostQueue()).isLessThan(parts.hostQueue());
    }

    private static Stream<Double> parts(LatencyParts p) {
        return Stream.of(
                p.device(),
                p.hostQueue(),
                p.queue(),
                p.waiting(),
                p.serialisation(),
                p.propagation(),
                p.retransmission());
    }
}
