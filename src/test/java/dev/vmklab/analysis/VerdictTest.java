package dev.vmklab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.value.Service;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.network.Link;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The story: a vMotion burst beside NFS on one path, and what cures which half.
class VerdictTest {
    private static final Parameters PARAMETERS = ParameterFile.standard().parameters();

    @Test
    void onOnePathBothHalvesSuffer() {
        Verdict verdict = verdict("flat");
        assertThat(verdict.findings())
                .extracting(f -> f.breach().subject())
                .containsExactly("reads of nfs01 on esx02", "writes of nfs01 on esx01");
        assertThat(verdict.findings())
                .extracting(f -> f.blame().orElseThrow().link().kind())
                .containsExactly(Link.Kind.UPLINK_RECEIVE, Link.Kind.UPLINK_TRANSMIT);
        assertThat(verdict.findings())
                .allMatch(f -> f.blame().orElseThrow().culprit().orElseThrow().service() == Service.VMOTION);
    }

    @Test
    void networkIoControlCuresTheSourceAndNotTheDestination() {
        Verdict verdict = verdict("flat-nioc");
        assertThat(verdict.findings()).extracting(f -> f.breach().subject()).containsExactly("reads of nfs01 on esx02");
        RemedyTrial nioc = verdict("flat").trials().stream()
                .filter(t -> t.remedy() instanceof Remedy.NiocInPlaceOf)
                .findFirst()
                .orElseThrow();
        assertThat(nioc.effects()).extracting(RemedyTrial.Effect::kept).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"separated", "flat-tor-qos", "flat-shaping"})
    void separationQueuesAndShapingKeepTheObjective(String sample) {
        assertThat(verdict(sample).isKept()).isTrue();
    }

    @Test
    void theCureIsTheOneThatCuresMostAndSlowsMigrationsLeast() {
        Verdict verdict = verdict("flat");
        RemedyTrial cure = verdict.cure().orElseThrow();
        assertThat(cure.curesAll()).isTrue();
        assertThat(cure.remedy()).isInstanceOf(Remedy.QosOn.class);
        assertThat(verdict.trials()).hasSize(3);
    }

    /// By hand: 16 vMotion connections, 8 VM flows of 60 Mbit/s and one NFS connection share 10 Gbit/s; 96 reads of
    /// 32 KiB are in flight.
    @Test
    void theStarvedLatencyFollowsFromTheFormulas() {
        StorageSample sample =
                verdict("flat").findings().getFirst().breach().sample().orElseThrow();
        double share = (10e9 - 8 * 60e6 / efficiency() - 2e6) / 17;
        double perSecond = share * efficiency() / 8 / 32768;
        assertThat(sample.latency().total()).isCloseTo(96 / perSecond, within(96 / perSecond * 0.02));
    }

    @Test
    void thePartsOfALatencyAddUpToItsMean() {
        for (Verdict.Finding finding : verdict("flat").findings()) {
            StorageSample s = finding.breach().sample().orElseThrow();
            assertThat(s.latency().total() + s.parts().retransmission()).isCloseTo(s.mean(), within(1e-12));
        }
    }

    @Test
    void tellsItsProgressFromBeginningToEnd() {
        List<Double> shares = new ArrayList<>();
        Verdict told = verdict("flat", shares::add);

        assertThat(shares).isSorted();
        assertThat(shares.getFirst()).isZero();
        assertThat(shares.getLast()).isCloseTo(1, within(0.01));
        assertThat(told.trials()).isEqualTo(verdict("flat").trials());
    }

    @Test
    void stopsWhereItsListenerThrows() {
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> verdict("flat", share -> {
                    if (calls.incrementAndGet() == 10) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(calls).hasValue(10);
    }

    private static double efficiency() {
        return 1448.0 / 1538;
    }

    private static Verdict verdict(String sample) {
        return verdict(sample, share -> {});
    }

    private static Verdict verdict(String sample, DoubleConsumer progress) {
        DesignDocument document = SampleFiles.read(sample);
        Run run = Run.of(document.design(), document.scenarioToPlay(), PARAMETERS);
        return Verdict.of(run, Objectives.defaults(PARAMETERS), progress);
    }
}
