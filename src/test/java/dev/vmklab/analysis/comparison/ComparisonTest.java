package dev.vmklab.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Breach;
import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Plan;
import dev.vmklab.analysis.Run;
import dev.vmklab.format.ComparisonFile;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.samples.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    private static final Parameters PARAMETERS = ParameterFile.standard().parameters();

    @ParameterizedTest
    @ValueSource(strings = {"flat", "vsan-4", "iscsi-two-fabrics", "ot-plant", "multi-nic-vmotion"})
    void aDesignAgainstItselfDiffersByExactlyZero(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        Comparison comparison = Comparison.of(run(document), run(document), Objectives.defaults(PARAMETERS));

        assertThat(comparison.rows()).isNotEmpty();
        assertThat(comparison.rows())
                .flatExtracting(Row::measures)
                .allSatisfy(m -> assertThat(m.difference().map(d -> Double.compare(d, 0.0)))
                        .isEqualTo(m.a().map(_ -> 0)));
        assertThat(comparison.isSame()).isTrue();
    }

    @Test
    void aVmnicForStorageIsBetterForStorageAndTheDifferenceIsThatOfTheRuns() {
        Run flat = Story.run("flat");
        Run separated = Story.run("separated");
        Comparison comparison = Comparison.of(flat, separated, Objectives.defaults(PARAMETERS));
        Measure p99 = row(comparison, "reads of nfs01 on esx02")
                .measure(Quantity.LATENCY_P99)
                .orElseThrow();

        assertThat(p99.better()).isEqualTo(Better.B);
        assertThat(p99.difference().orElseThrow())
                .isEqualTo(p99.b().orElseThrow() - p99.a().orElseThrow());
        assertThat(row(comparison, "all migrations")
                        .measure(Quantity.MIGRATION_DURATION)
                        .orElseThrow()
                        .a()
                        .orElseThrow())
                .isEqualTo(longest(flat));
    }

    @Test
    void saysWhenEachFirstBreaksItsObjective() {
        Run flat = Story.run("flat");
        Comparison comparison = Comparison.of(flat, Story.run("flat-nioc"), Objectives.defaults(PARAMETERS));
        ObjectiveRow writes = comparison.objectives().stream()
                .filter(o -> o.subject().equals("writes of nfs01 on esx01"))
                .findFirst()
                .orElseThrow();
        Breach breach = Objectives.judge(flat, Objectives.defaults(PARAMETERS)).stream()
                .filter(b -> b.subject().equals(writes.subject()))
                .findFirst()
                .orElseThrow();

        assertThat(writes.a().orElseThrow().firstBrokenAtSeconds()).isEqualTo(breach.firstAbove());
        assertThat(breach.firstAbove().orElseThrow()).isBetween(Story.BURST, breach.at());
        assertThat(writes.b().orElseThrow().firstBrokenAtSeconds()).isEqualTo(Optional.empty());
        assertThat(writes.better()).isEqualTo(Better.B);
    }

    @Test
    void aSwapSwapsWhoIsBetter() {
        Run flat = Story.run("flat");
        Run separated = Story.run("separated");
        Comparison there = Comparison.of(flat, separated, Objectives.defaults(PARAMETERS));
        Comparison back = Comparison.of(separated, flat, Objectives.defaults(PARAMETERS));

        for (Row row : there.rows()) {
            for (Measure m : row.measures()) {
                Measure other = row(back, row.subject()).measure(m.quantity()).orElseThrow();
                assertThat(other.difference()).isEqualTo(m.difference().map(d -> 0 - d));
            }
        }
    }

    @Test
    void inLockstepNeitherIsAheadByMoreThanAnEventAndBothEndAsByThemselves() {
        DesignDocument a = SampleFiles.read("flat");
        DesignDocument b = SampleFiles.read("separated");
        Lockstep both = new Lockstep(
                Plan.of(a.design(), a.scenarioToPlay(), PARAMETERS),
                Plan.of(b.design(), a.scenarioToPlay(), PARAMETERS));
        List<Double> times = new ArrayList<>();
        while (both.nextTime() < 60) {
            both.step();
            times.add(both.now());
            assertThat(both.a().simulation().now())
                    .isEqualTo(both.b().simulation().now());
        }
        assertThat(times).isSorted().hasSizeGreaterThan(10);
        both.runToEnd(_ -> {});
        assertThat(both.a().simulation().recording().migrations().size())
                .isEqualTo(Story.run("flat").recording().migrations().size());
        assertThat(both.a().simulation().now()).isEqualTo(both.b().simulation().now());
    }

    @Test
    void readsAsWhatItWas() throws DocumentException {
        Comparison comparison =
                Comparison.of(Story.run("flat"), Story.run("separated"), Objectives.defaults(PARAMETERS));
        assertThat(ComparisonFile.parse(ComparisonFile.text(comparison), "comparison"))
                .isEqualTo(comparison);
    }

    private static Run run(DesignDocument document) {
        return Run.of(
                document.design(),
                document.scenarioToPlay(),
                ParameterFile.standard().parameters(document));
    }

    private static double longest(Run run) {
        double longest = 0;
        for (int i = 0; i < run.recording().migrations().size(); i++) {
            longest = Math.max(longest, run.recording().migrations().get(i).durationSeconds());
        }
        return longest;
    }

    private static Row row(Comparison comparison, String subject) {
        return comparison.rows().stream()
                .filter(r -> r.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
