package dev.vmklab.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import dev.vmklab.design.Objective;
import dev.vmklab.design.value.Id;
import dev.vmklab.samples.Story;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTextTest {
    @Test
    void theFlatDesignMissesAndToRQosCures() {
        List<String> sentences = Reports.of("flat").document().verdict();

        assertThat(sentences).hasSize(5);
        assertThat(sentences.get(0))
                .isEqualTo("Missed: p95 68.5 ms for reads of nfs01 on esx02 at 50.3 s; the objective is at most 20.0 ms"
                        + " and was missed for 63.5 s. Also missed: writes of nfs01 on esx01 (51.8 ms).");
        assertThat(sentences.get(1))
                .startsWith(
                        "The time is lost on ToR A Eth1/4 -> esx02 vmnic0 (10.0 Gbit/s, full): vMotion of erp-db-01")
                .contains("from esx01 to esx02 takes 2.27 Gbit/s")
                .endsWith("all 4 flows of vMotion together 9.07 Gbit/s.");
        assertThat(sentences.get(2)).contains("takes 48.1 ms: 800 µs device").contains("46.4 ms waiting for bandwidth");
        assertThat(sentences.get(3))
                .startsWith("Cure: QoS on ToR A")
                .contains("reads of nfs01 on esx02 from 68.5 ms to 1.75 ms")
                .contains("writes of nfs01 on esx01 from 51.8 ms to 2.11 ms")
                .endsWith("the longest migration takes 102 s instead of 67.6 s.");
    }

    @Test
    void niocCuresTheWritesAndNotTheReads() {
        List<String> sentences = Reports.of(Reports.withoutNioc()).document().verdict();

        assertThat(sentences).hasSize(5);
        assertThat(sentences.getLast())
                .startsWith("Not enough: switch on Network I/O Control on DSwitch")
                .contains("transmit side only")
                .contains("leaves reads of nfs01 on esx02 at 67.1 ms")
                .contains("brings writes of nfs01 on esx01 from 51.8 ms to 1.99 ms");
    }

    @Test
    void withNiocOnlyTheReadsAtTheDestinationStayBad() {
        List<String> sentences = Reports.of("flat-nioc").document().verdict();

        assertThat(sentences.get(0))
                .startsWith("Missed: p95 67.1 ms for reads of nfs01 on esx02")
                .doesNotContain("Also");
        assertThat(sentences.get(3)).startsWith("Cure: QoS on ToR A");
    }

    @Test
    void separatedPathsAndQosKeepTheObjective() {
        for (String sample : List.of("separated", "flat-tor-qos")) {
            List<String> sentences = Reports.of(sample).document().verdict();

            assertThat(sentences).hasSize(2);
            assertThat(sentences.getFirst())
                    .startsWith("Every objective is kept. Closest to its bound: p95 ")
                    .contains("the objective is at most 20.0 ms");
            assertThat(sentences.getLast()).startsWith("4 migrations: the longest took ");
        }
    }

    @Test
    void aMissedDurationOfAMigrationIsSaidAsSuch() {
        Objective quick = new Objective(
                Id.of("objective-quick"), "Quick", Objective.Metric.MIGRATION_DURATION, Optional.empty(), 60);
        Run run = Story.run("flat");

        List<String> sentences = VerdictText.sentences(run, Verdict.of(run, List.of(quick)));

        assertThat(sentences.getFirst())
                .startsWith("Missed: 67.6 s for migration of erp-db-01")
                .contains("at most 60.0 s");
        assertThat(sentences.get(1)).isEqualTo("No remedy applies to this cause; see the findings.");
    }
}
