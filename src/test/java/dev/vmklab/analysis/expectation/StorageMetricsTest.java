package dev.vmklab.analysis.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Run;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rate of I/O where nothing starves it: what the VMs want, however many copies their storage makes of a write.
class StorageMetricsTest {
    @ParameterizedTest
    @ValueSource(strings = {"vsan-4", "stretched", "vcf-2x25", "flat", "iscsi-two-fabrics"})
    void anOperationOfAVmCountsOnce(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        double wanted = document.design().vms().stream()
                .flatMap(vm -> vm.disks().stream())
                .mapToDouble(disk -> disk.readsPerSecond() + disk.writesPerSecond())
                .sum();
        Expectation rate = new Expectation(
                Id.of("expectation-1"),
                "x",
                Metric.IO_RATE,
                Optional.empty(),
                Optional.empty(),
                Statistic.MEAN,
                Comparison.AT_LEAST,
                wanted,
                0,
                10,
                Extras.NONE);
        Scenario scenario = new Scenario(Id.of("scenario-1"), "s", "", 10, 1, List.of(), List.of(rate), Extras.NONE);
        Run run = Run.of(document.design(), scenario, ParameterFile.standard().parameters(document));

        assertThat(Expectations.judge(run).getFirst().value().orElseThrow()).isCloseTo(wanted, within(wanted * 1e-9));
    }
}
