package dev.vmklab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Run;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.report.document.DatastoreStatistics;
import dev.vmklab.report.document.Finding;
import dev.vmklab.report.document.Judgement;
import dev.vmklab.report.document.LatencyStatistics;
import dev.vmklab.report.document.RemedyResult;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.report.document.TimeRange;
import dev.vmklab.report.document.UplinkStatistics;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static ReportDocument report;
    private static Run run;

    @BeforeAll
    static void play() {
        Reports reports = Reports.of(Reports.withoutNioc());
        run = reports.run();
        report = reports.document();
    }

    @Test
    void thePartsOfALatencyAddUpToItsMean() {
        assertThat(report.findings()).hasSize(2);
        for (Finding finding : report.findings()) {
            Finding.Operation o = finding.operation().orElseThrow();
            double parts = o.deviceSeconds()
                    + o.hostQueueSeconds()
                    + o.queueSeconds()
                    + o.waitingSeconds()
                    + o.serialisationSeconds()
                    + o.propagationSeconds()
                    + o.retransmissionSeconds();
            assertThat(parts).isCloseTo(o.meanSeconds(), within(1e-15));
        }
        Finding worst = report.findings().getFirst();
        double mean = run.recording().storagePaths().stream()
                .map(k -> run.recording().storage(run.recording().storagePaths().indexOf(k)))
                .filter(log -> log.indexAt(worst.atSeconds()) >= 0)
                .mapToDouble(log -> log.get(log.indexAt(worst.atSeconds())).mean())
                .max()
                .orElseThrow();
        assertThat(worst.operation().orElseThrow().meanSeconds()).isCloseTo(mean, within(1e-9 * mean));
    }

    @Test
    void aFindingNamesItsLinkAndItsCulprit() {
        Finding reads = report.findings().getFirst();

        assertThat(reads.subject()).isEqualTo("reads of nfs01 on esx02");
        assertThat(reads.link()).contains("ToR A Eth1/4 -> esx02 vmnic0");
        assertThat(reads.culprit().orElseThrow().service()).isEqualTo("vmotion");
        assertThat(reads.flows().stream()
                        .mapToDouble(Finding.Flow::bitsPerSecond)
                        .sum())
                .isLessThanOrEqualTo(reads.linkBitsPerSecond().orElseThrow() * (1 + 1e-9));
    }

    @Test
    void aRemedySaysWhatItCuresAndWhatNot() {
        RemedyResult nioc = report.remedies().stream()
                .filter(r -> r.change().contains("Network I/O Control"))
                .findFirst()
                .orElseThrow();

        assertThat(nioc.cured()).isEqualTo(1);
        assertThat(nioc.effects())
                .extracting(RemedyResult.Effect::subject)
                .containsExactly("reads of nfs01 on esx02", "writes of nfs01 on esx01");
        assertThat(nioc.effects())
                .extracting(RemedyResult.Effect::judgement)
                .containsExactly(Judgement.MISSED, Judgement.KEPT);
        assertThat(report.remedies().getFirst().cured()).isEqualTo(2);
    }

    @Test
    void theRangesDivideTheRunAtTheMigrations() {
        assertThat(report.ranges()).extracting(TimeRange::name).containsExactly("run", "before", "during", "after");
        assertThat(report.ranges().get(1).toSeconds()).isEqualTo(20);
        assertThat(report.ranges().get(2).toSeconds())
                .isEqualTo(report.ranges().get(3).fromSeconds());
        assertThat(report.ranges().get(3).toSeconds()).isEqualTo(run.end());
    }

    @Test
    void operationsOfTheRangesAddUpToThoseOfTheRun() {
        for (DatastoreStatistics d : report.statistics().datastores()) {
            double parts = d.latency().stream()
                    .skip(1)
                    .mapToDouble(LatencyStatistics::operations)
                    .sum();
            assertThat(parts).isCloseTo(d.latency().getFirst().operations(), within(1e-6 * parts));
        }
    }

    @Test
    void percentilesAreInOrderAndUplinksWithinTheirSpeed() {
        report.statistics().datastores().stream()
                .flatMap(d -> d.latency().stream())
                .forEach(l -> assertThat(List.of(
                                l.p50Seconds(), l.p95Seconds(), l.p99Seconds(), l.worstP99Seconds() * (1 + 1e-6)))
                        .isSorted());
        assertThat(report.statistics().uplinks()).hasSize(4);
        for (UplinkStatistics uplink : report.statistics().uplinks()) {
            assertThat(uplink.utilisation())
                    .allSatisfy(u -> assertThat(u.max()).isBetween(u.mean() * (1 - 1e-9), 1 + 1e-9));
        }
    }

    @Test
    void aDesignWithoutTrafficHasAReport() {
        var empty = SampleFiles.read("flat").design().withVms(List.of());
        ReportDocument steady = Reports.of(
                        Run.of(
                                empty,
                                Scenario.steady(),
                                ParameterFile.standard().parameters()),
                        List.of())
                .document();

        assertThat(steady.judgement().isKept()).isTrue();
        assertThat(steady.ranges()).hasSize(1);
        assertThat(steady.migrations()).isEmpty();
        assertThat(steady.statistics().datastores()).isEmpty();
        assertThat(steady.verdict())
                .containsExactly("Every objective is kept: nothing was measured that one is about.");
    }

    @Test
    void theSharingOfNiocIsNamed() {
        assertThat(report.provenance().niocSharing())
                .isEqualTo("nioc.sharesOnSpareOnly = 1: reservations first, shares divide what is left");
        Run other = Run.of(run.design(), run.scenario(), run.parameters().with(Map.of("nioc.sharesOnSpareOnly", 0.0)));
        assertThat(Report.niocSharing(other)).contains("= 0: each gets the larger");
    }

    @Test
    void theStoryWithSeparatePathsKeepsItsObjective() {
        ReportDocument separated = Reports.of("separated").document();

        assertThat(separated.judgement().isKept()).isTrue();
        assertThat(separated.findings()).isEmpty();
        assertThat(separated.objectives().getFirst().worst().orElseThrow()).isBetween(0.0019, 0.0021);
    }
}
