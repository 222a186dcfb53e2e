package dev.vmklab.analysis.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.scenario.Comparison;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.Metric;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.Statistic;
import dev.vmklab.scenario.TimedEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Three hosts; the fault-tolerant VM `ft` on esx01 has its secondary on esx02, which loses power at 20 s.
class FaultToleranceMetricsTest {
    private static final double RATE = 10e9;
    private static final double GIB = 1L << 30;

    @Test
    void aVmIsUnprotectedFromTheLossOfItsSecondaryUntilTheNextOneIsCopied() {
        DesignBuilder design = design(100e6);
        ExpectationResult most = judge(design, Metric.VMS_UNPROTECTED, Statistic.MAX, 0, 60);
        ExpectationResult before = judge(design, Metric.VMS_UNPROTECTED, Statistic.MAX, 0, 19);
        ExpectationResult last = judge(design, Metric.VMS_UNPROTECTED, Statistic.LAST, 0, 60);

        assertThat(most.value()).contains(1.0);
        assertThat(most.at()).isEqualTo(20);
        assertThat(most.kept()).isFalse();
        assertThat(most.sentence()).contains("is 1 at 20").contains("(ft)");
        assertThat(before.kept()).isTrue();
        assertThat(last.kept()).isTrue();
    }

    @Test
    void aVmThatNeverGetsASecondaryCountsFromTheStart() {
        DesignBuilder design = design(100e6);
        design.vm("two").on("esx01").datastore("lun1").vcpus(12).faultTolerant();
        assertThat(judge(design, Metric.VMS_UNPROTECTED, Statistic.MAX, 0, 10).value())
                .contains(1.0);
    }

    @Test
    void aGuestThatGetsHalfOfWhatItsCheckpointsNeedIsSlowedByHalf() {
        DesignBuilder design = design(6e9);
        ExpectationResult worst = judge(design, Metric.FT_SLOWDOWN, Statistic.MAX, 0, 19);
        ExpectationResult calm = judge(design(100e6), Metric.FT_SLOWDOWN, Statistic.MAX, 0, 19);
        ExpectationResult mean = judge(design, Metric.FT_SLOWDOWN, Statistic.MEAN, 18, 19);

        assertThat(worst.value().orElseThrow()).isBetween(0.5, 0.95);
        assertThat(worst.sentence()).contains("(ft)");
        assertThat(calm.value()).contains(0.0);
        assertThat(calm.kept()).isTrue();
        assertThat(mean.value().orElseThrow()).isCloseTo(0.55, within(0.05));
    }

    @Test
    void withoutAFaultTolerantVmThereIsNoSlowDownToMeasure() {
        DesignBuilder design = design(100e6);
        design.vm("plain").on("esx01").datastore("lun1");
        ExpectationResult result =
                judge(design, Metric.FT_SLOWDOWN, Statistic.MAX, 0, 10, Optional.of(design.id("plain")));
        assertThat(result.kept()).isFalse();
        assertThat(result.sentence()).contains("no VM in the scope is fault tolerant");
    }

    private static DesignBuilder design(double dirtyBytesPerSecond) {
        DesignBuilder design = DesignBuilder.design("ft");
        design.cluster("Cluster");
        design.array("array").port("p0", RATE, 40, "10.0.40.100/24");
        design.plug("array p0", "ToR", RATE);
        for (int n = 1; n <= 3; n++) {
            String name = "esx0" + n;
            var host =
                    design.host(name).cluster("Cluster").vmnic("vmnic0", RATE).vmnic("vmnic1", RATE);
            design.plug(name + " vmnic0", "ToR", RATE);
            design.plug(name + " vmnic1", "ToR", RATE);
            host.standardSwitch("vSwitch0")
                    .uplinks("vmnic0")
                    .portGroup("vMotion", 20)
                    .portGroup("FT", 50);
            host.standardSwitch("vSwitch1").uplinks("vmnic1").portGroup("iSCSI", 40);
            host.vmk("vmk1", "vMotion").ip("10.0.20." + n + "/24").tag(VmkTag.VMOTION);
            host.vmk("vmk2", "iSCSI").ip("10.0.40." + n + "/24").role(StorageRole.ISCSI);
            host.vmk("vmk3", "FT").ip("10.0.50." + n + "/24").tag(VmkTag.FT_LOGGING);
        }
        design.iscsi("lun1", "array p0");
        design.vm("ft")
                .on("esx01")
                .disk("lun1", 100, 8192, 4, 100, 8192, 4)
                .diskBytes(10e9)
                .memory(4 * GIB, 2e9, dirtyBytesPerSecond)
                .faultTolerant();
        return design;
    }

    private static ExpectationResult judge(
            DesignBuilder design, Metric metric, Statistic statistic, double from, double to) {
        return judge(design, metric, statistic, from, to, Optional.empty());
    }

    private static ExpectationResult judge(
            DesignBuilder design, Metric metric, Statistic statistic, double from, double to, Optional<Id> scope) {
        Expectation expectation = new Expectation(
                Id.of("expectation-1"),
                "FT",
                metric,
                scope,
                Optional.empty(),
                statistic,
                Comparison.AT_MOST,
                0,
                from,
                to,
                Extras.NONE);
        TimedEvent loss = new TimedEvent(Id.of("event-1"), 20, new ElementHappening.Fail(design.id("esx02")));
        Scenario scenario =
                new Scenario(Id.of("scenario-1"), "s", "", 90, 1, List.of(loss), List.of(expectation), Extras.NONE);
        Run run = Run.of(design.build(), scenario, ParameterFile.standard().parameters());
        return Expectations.judge(run).getFirst();
    }
}
