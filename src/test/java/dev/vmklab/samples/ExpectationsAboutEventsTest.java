package dev.vmklab.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.expectation.ExpectationResult;
import dev.vmklab.analysis.expectation.Expectations;
import dev.vmklab.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The expectations of a sample's scenario are about what happens in it: at least one of them fails when nothing does.
class ExpectationsAboutEventsTest {
    /// Runs of the same length and seed are one run where nothing happens.
    private record Quiet(double seconds, long seed) {}

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withoutItsEventsEveryScenarioFailsAnExpectation(Sample sample) {
        Map<Quiet, Run> runs = new HashMap<>();
        List<String> keptByNothing = new ArrayList<>();
        for (Scenario scenario : sample.document().scenarios()) {
            Scenario quiet = scenario.withEvents(List.of());
            Run run = runs.computeIfAbsent(
                    new Quiet(quiet.durationSeconds(), quiet.seed()),
                    key -> Played.of(sample, quiet).run());
            boolean allKept =
                    Expectations.judge(judgedBy(scenario, run)).stream().allMatch(ExpectationResult::kept);
            if (allKept) {
                keptByNothing.add(scenario.name());
            }
        }

        assertThat(keptByNothing).isEmpty();
    }

    private static Run judgedBy(Scenario scenario, Run run) {
        return new Run(
                run.design(), scenario, run.parameters(), run.network(), run.recording(), run.end(), run.checkpoints());
    }
}
