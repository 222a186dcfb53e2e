package dev.vmklab.analysis.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.Comparison;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.Metric;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.Statistic;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is said of an expectation that failed: which, what was expected, what it came to and when, by how much.
class ExpectationTextTest {
    private static final double MUCH = 1e6;

    private static List<Expectation> impossible() {
        List<Expectation> all = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            for (Statistic statistic : metric.statistics()) {
                Optional<Service> service =
                        metric == Metric.SERVICE_BANDWIDTH ? Optional.of(Service.NFS) : Optional.empty();
                double bound = metric.unit() == Metric.Unit.BITS_PER_SECOND ? MUCH * MUCH : MUCH;
                all.add(new Expectation(
                        Id.of("expectation-" + all.size()),
                        metric.key() + " " + statistic.key(),
                        metric,
                        Optional.empty(),
                        service,
                        statistic,
                        Comparison.AT_LEAST,
                        bound,
                        5,
                        50,
                        Extras.NONE));
            }
        }
        return all;
    }

    @Test
    void aFailedExpectationSaysWhichWhenAndByHowMuchWhateverItsMetric() {
        DesignDocument flat = SampleFiles.read("flat");
        Scenario burst = flat.scenarios().getFirst();
        Scenario strict = burst.withExpectations(impossible());
        Run run = Run.of(flat.design(), strict, ParameterFile.standard().parameters());

        List<ExpectationResult> results = Expectations.judge(run);

        assertThat(results).hasSize((int)
                Stream.of(Metric.values()).mapToLong(m -> m.statistics().size()).sum());
        assertThat(results).allSatisfy(result -> {
            Expectation e = result.expectation();
            assertThat(result.kept()).isFalse();
            assertThat(result.sentence())
                    .startsWith(e.name() + ": " + e.statistic().words())
                    .contains(e.metric().label(), "between 5.0", "s expected at least ");
            if (result.value().isPresent()) {
                assertThat(result.sentence())
                        .containsPattern(", is \\S+.* at \\d")
                        .contains(" at " + Units.instant(result.at()))
                        .containsPattern(", \\S.* too little \\(\\d+ %\\)$");
            } else {
                assertThat(result.sentence()).containsPattern(", but there is none: \\S+");
            }
        });
    }
}
