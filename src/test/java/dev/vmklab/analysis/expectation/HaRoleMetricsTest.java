package dev.vmklab.analysis.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.Comparison;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.Metric;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.Statistic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Three hosts of one cluster; esx03, which leads, is parted from the others at 20 s for 100 s.
class HaRoleMetricsTest {
    private static final DesignDocument SAMPLE = SampleFiles.read("iscsi-two-fabrics");
    private static final Run PARTED = play("Management parts");

    private static Run play(String scenario) {
        return Run.of(
                SAMPLE.design(),
                SAMPLE.scenario(scenario).orElseThrow(),
                ParameterFile.standard().parameters(SAMPLE));
    }

    private static ExpectationResult judge(
            Run run, Metric metric, Statistic statistic, Optional<Id> scope, double from, double to) {
        Expectation expectation = new Expectation(
                Id.of("expectation-1"),
                "roles",
                metric,
                scope,
                Optional.empty(),
                statistic,
                Comparison.AT_MOST,
                0,
                from,
                to,
                Extras.NONE);
        Scenario scenario = run.scenario().withExpectations(List.of(expectation));
        Run judged = new Run(
                run.design(), scenario, run.parameters(), run.network(), run.recording(), run.end(), run.checkpoints());
        return Expectations.judge(judged).getFirst();
    }

    private static Optional<Id> host(String name) {
        return SAMPLE.design().hosts().stream()
                .filter(h -> h.name().equals(name))
                .map(Host::id)
                .findFirst();
    }

    @Test
    void eachPartOfAPartitionHasAPrimary() {
        Optional<Id> all = Optional.empty();
        assertThat(judge(PARTED, Metric.HA_PRIMARIES, Statistic.MAX, all, 0, 20).value())
                .contains(1.0);
        assertThat(judge(PARTED, Metric.HA_PRIMARIES, Statistic.MIN, all, 50, 120)
                        .value())
                .contains(2.0);
        assertThat(judge(PARTED, Metric.HA_PRIMARIES, Statistic.LAST, all, 0, 240)
                        .value())
                .contains(1.0);
        assertThat(judge(PARTED, Metric.HOSTS_ISOLATED, Statistic.MAX, all, 0, 240)
                        .value())
                .contains(0.0);
    }

    @Test
    void aScopeIsAHostOrAWholeCluster() {
        Optional<Id> cluster =
                Optional.of(SAMPLE.design().clusters().getFirst()).map(Cluster::id);
        assertThat(judge(PARTED, Metric.HA_PRIMARIES, Statistic.MAX, cluster, 50, 120)
                        .value())
                .contains(2.0);
        assertThat(judge(PARTED, Metric.HA_PRIMARIES, Statistic.MIN, host("esx03"), 0, 20)
                        .value())
                .contains(1.0);
        assertThat(judge(PARTED, Metric.HA_PRIMARIES, Statistic.MAX, host("esx02"), 0, 20)
                        .value())
                .contains(0.0);
    }

    @Test
    void anIsolatedHostIsNamed() {
        ExpectationResult result =
                judge(play("A secondary is isolated"), Metric.HOSTS_ISOLATED, Statistic.MAX, Optional.empty(), 0, 300);
        assertThat(result.value()).contains(1.0);
        assertThat(result.at()).isEqualTo(50);
        assertThat(result.sentence()).contains("(esx01)");
    }
}
