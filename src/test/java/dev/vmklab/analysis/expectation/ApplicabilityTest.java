package dev.vmklab.analysis.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.Design;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
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

/// What a run cannot tell keeps no expectation, whatever the side of its bound: 30 s of the flat sample's steady load.
class ApplicabilityTest {
    private final Design design = SampleFiles.read("flat").design();

    private ExpectationResult judge(
            Metric metric, Optional<Id> scope, Optional<Service> service, Statistic statistic, double from, double to) {
        Expectation expectation = new Expectation(
                Id.of("expectation-1"),
                "x",
                metric,
                scope,
                service,
                statistic,
                Comparison.AT_MOST,
                1e15,
                from,
                to,
                Extras.NONE);
        Scenario scenario =
                new Scenario(Id.of("scenario-1"), "s", "", 30, 1, List.of(), List.of(expectation), Extras.NONE);
        return Expectations.judge(
                        Run.of(design, scenario, ParameterFile.standard().parameters()))
                .getFirst();
    }

    private ExpectationResult judge(Metric metric, Statistic statistic, double from, double to) {
        return judge(metric, Optional.empty(), Optional.empty(), statistic, from, to);
    }

    @Test
    void aWindowAfterTheRunHasNothingInIt() {
        ExpectationResult after = judge(Metric.IO_RATE, Statistic.MEAN, 100, 200);

        assertThat(after.kept()).isFalse();
        assertThat(after.sentence()).endsWith("but there is none: its window begins after the run has ended");
    }

    @Test
    void aWindowThatLastsNoTimeHasNoMean() {
        assertThat(judge(Metric.IO_RATE, Statistic.MEAN, 10, 10).sentence()).endsWith("its window lasts no time");
        assertThat(judge(Metric.VMS_NOT_RUNNING, Statistic.LAST, 10, 10).kept()).isTrue();
        assertThat(judge(Metric.IO_RATE, Statistic.MEAN, 10, 100).kept()).isTrue();
    }

    @Test
    void aScopeOfAnotherKindIsNotTakenForZero() {
        Optional<Id> host = Optional.of(design.hosts().getFirst().id());
        Optional<Id> vmk =
                Optional.of(design.hosts().getFirst().vmks().getFirst().id());
        Optional<Id> datastore = Optional.of(design.datastores().getFirst().id());
        for (Metric metric : Metric.values()) {
            Statistic statistic = metric.statistics().getFirst();
            List<Optional<Id>> wrong = metric == Metric.SERVICE_BANDWIDTH ? List.of(host, datastore) : List.of(vmk);
            wrong.forEach(scope -> {
                ExpectationResult result = judge(metric, scope, Optional.empty(), statistic, 0, 30);
                assertThat(result.kept()).as(metric.key()).isFalse();
                assertThat(result.sentence()).contains("but there is none: its scope is no ");
            });
        }
        assertThat(judge(Metric.VMS_NOT_RUNNING, datastore, Optional.empty(), Statistic.MAX, 0, 30)
                        .kept())
                .isFalse();
    }

    @Test
    void theBandwidthOfAServiceOnAnAdapterIsThatServicesAlone() {
        Optional<Id> nfs = Optional.of(design.hosts().getFirst().vmks().get(2).id());
        double all = value(nfs, Optional.empty());

        assertThat(all).isPositive();
        assertThat(value(nfs, Optional.of(Service.NFS))).isEqualTo(all, within(1.0));
        assertThat(value(nfs, Optional.of(Service.MANAGEMENT))).isZero();
    }

    private double value(Optional<Id> vmk, Optional<Service> service) {
        return judge(Metric.SERVICE_BANDWIDTH, vmk, service, Statistic.MEAN, 0, 30)
                .value()
                .orElseThrow();
    }
}
