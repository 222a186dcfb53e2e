package dev.vmklab.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.expectation.ExpectationResult;
import dev.vmklab.analysis.expectation.Expectations;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Metric;
import dev.vmklab.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every scenario of every sample is expected to keep, and every bit of its run. Run with -Dvmklab.update=true to
/// write the fingerprints anew after a change of the model.
class ExpectationsOfSamplesTest {
    static final Path FINGERPRINTS = Path.of("src/test/resources/dev/vmklab/samples/fingerprints.txt");

    /// Share of a bound, or of the value, from which on they are far apart.
    private static final double FAR = 0.25;

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleHasThreeScenariosWithExpectationsAmongThemFailures(Sample sample) {
        List<Scenario> scenarios = sample.document().scenarios();

        assertThat(scenarios).filteredOn(s -> !s.expectations().isEmpty()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(scenarios)
                .anyMatch(s -> s.events().stream().anyMatch(e -> e.happening() instanceof ElementHappening.Fail)
                        && !s.expectations().isEmpty());
    }

    @Test
    void everyRunKeepsItsExpectationsToTheBit() throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<String> far = new ArrayList<>();
        for (Sample sample : Samples.all()) {
            for (Scenario scenario : sample.document().scenarios()) {
                Played played = Played.of(sample, scenario);
                lines.add(PrintedFingerprints.line(played));
                for (ExpectationResult result : Expectations.judge(played.run())) {
                    String sentence = sample + ", " + scenario.name() + ": " + result.sentence();
                    if (!result.kept()) {
                        failed.add(sentence);
                    } else if (isFar(result)) {
                        far.add(sentence);
                    }
                }
            }
        }
        if (Boolean.getBoolean("vmklab.update")) {
            Files.createDirectories(FINGERPRINTS.getParent());
            Files.write(FINGERPRINTS, lines);
        }

        assertThat(failed).isEmpty();
        assertThat(far).isEmpty();
        assertThat(Files.readAllLines(FINGERPRINTS)).isEqualTo(lines);
    }

    /// A bound that the model is far from would hold whatever the model did. Counts are exact.
    private static boolean isFar(ExpectationResult result) {
        double bound = result.expectation().bound();
        double value = result.value().orElseThrow();
        double off = Math.abs(value - bound);
        return result.expectation().metric().unit() == Metric.Unit.COUNT ? off > 0 : off > FAR * Math.max(value, bound);
    }
}
