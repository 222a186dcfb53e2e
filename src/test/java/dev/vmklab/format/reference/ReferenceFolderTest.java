package dev.vmklab.format.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.validation.CaseResult;
import dev.vmklab.validation.Family;
import dev.vmklab.validation.FamilyResult;
import dev.vmklab.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The kernel against truth that it did not produce (see the README beside the cases), and that a kernel which differed
/// would be found out.
class ReferenceFolderTest {
    @TempDir
    private Path folder;

    @Test
    void theKernelMeetsEveryReferenceCase() throws IOException {
        Validation validation = ReferenceFiles.validate(ReferenceFiles.ALL);

        assertThat(validation.malformed()).isEmpty();
        assertThat(validation.ignored()).containsExactly("README.md");
        for (FamilyResult family : validation.families()) {
            assertThat(family.cases()).filteredOn(c -> !c.passed()).isEmpty();
        }
        assertThat(validation.families()).extracting(FamilyResult::family).containsExactly(Family.values());
        assertThat(validation.families())
                .extracting(f -> f.cases().size())
                .containsExactly(12, 6, 12, 12, 10, 5, 4, 13, 2);
        assertThat(validation.families().getFirst().error()).isLessThan(1e-8);
        assertThat(validation.peakMemoryBytes()).isGreaterThan(1 << 20);
    }

    /// The figures of "How good the model is" in the page about validation, which are tighter than what passes.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "STATIC, 1e-8",
        "DYNAMIC, 1e-9",
        "CLASSES, 1e-9",
        "PRE_COPY, 1e-9",
        "SHARES, 0.0045",
        "MULTIHOP, 0.004",
        "LATENCY, 0.061",
        "QUEUE, 0.041",
        "OUTAGE, 0.041"
    })
    void theKernelIsAsCloseAsTheDocumentationSays(Family family, double most) throws IOException {
        Validation validation = ReferenceFiles.validate(ReferenceFiles.ALL);

        assertThat(validation.families())
                .filteredOn(f -> f.family() == family)
                .singleElement()
                .satisfies(f -> assertThat(f.error()).isLessThan(most));
    }

    @Test
    void whatIsNoCaseOfAVerdictIsShownBesideTheModel() throws IOException {
        ReferenceFiles.copy(folder, "kernel_parking_lot.csv", "ns3_esxi_2x2.csv", "kernel_shares.csv");
        Validation validation = ReferenceFiles.validate(folder);

        assertThat(validation.families()).isEmpty();
        assertThat(validation.information()).hasSize(16 + 20 + 14);
        assertThat(validation.information().getFirst().ours()).isBetween(47.8, 47.9);
        assertThat(validation.information().getFirst().measured()).isEqualTo(35.21);
        assertThat(validation.information())
                .filteredOn(i -> i.file().equals("kernel_shares.csv"))
                .allMatch(i -> i.ours() > 0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "static_01_mesh_3l_5f_wl.json, 69444444.4444, 69444514",
        "static_01_mesh_3l_5f_wl.json, '\"weight\":50', '\"weight\":51'",
        "static_01_mesh_3l_5f_wl.json, '\"limit\":null', '\"limit\":100'",
        "nioc_single_uplink.json, 57870370.3704, 57874370",
        "nioc_single_uplink.json, '\"shares\": 100', '\"shares\": 101'",
        "vmotion_precopy.json, 98.170393584, 98.1705",
        "vmotion_precopy.json, '\"max_rounds\": 30', '\"max_rounds\": 2'",
        "vmotion_precopy.json, '\"converged\": true', '\"converged\": false'",
        "vmotion_precopy.json, 640815733.713, 640817733",
        "kernel_shares_router.csv, '38.26,38.1,', '38.26,39.3,'",
        "kernel_multihop.csv, '38.26,38.21,', '38.26,37.2,'",
        "kernel_latency_router.csv, 107.059, 145",
        "kernel_latency_router.csv, 124.0, 150",
        "ns3_queue_open_loop.csv, 36.4867, 37.2",
        "ns3_queue_open_loop.csv, 3954.4030, 4954.4030",
        "kernel_failover.csv, 6759.3, 9000"
    })
    void aPerturbedCaseFails(String name, String from, String to) throws IOException {
        String text = ReferenceFiles.text(name);
        assertThat(text).contains(from);
        String changed =
                text.substring(0, text.indexOf(from)) + to + text.substring(text.indexOf(from) + from.length());
        Files.writeString(folder.resolve(name), changed);
        Validation validation = ReferenceFiles.validate(folder);

        assertThat(validation.malformed()).isEmpty();
        assertThat(validation.passed()).isFalse();
        List<CaseResult> failed = validation.families().getFirst().cases().stream()
                .filter(c -> !c.passed())
                .toList();
        assertThat(failed).hasSize(1);
        assertThat(failed.getFirst().detail()).contains("expected");
    }

    @Test
    void aPerturbedFinishFails() throws IOException {
        ReferenceFiles.copy(folder, "dyn_s3_events.txt");
        String expected = ReferenceFiles.text("dyn_s3_events.expected.csv");
        Files.writeString(folder.resolve("dyn_s3_events.expected.csv"), expected.replace("10.0661842496", "10.0662"));
        Validation validation = ReferenceFiles.validate(folder);

        assertThat(validation.passed()).isFalse();
        assertThat(validation.families().getFirst().cases().getFirst().detail())
                .startsWith("the end of flow 12 is 10.066184")
                .endsWith("expected 10.0662");
    }

    @Test
    void compressedFilesAreCasesToo() throws IOException {
        for (String name : List.of(
                "static_03_mesh_5l_10f_l.json",
                "dyn_s1_tiny.txt",
                "dyn_s1_tiny.expected.csv",
                "nioc_single_uplink.json",
                "vmotion_precopy.json",
                "ns3_queue_open_loop.csv")) {
            Files.write(folder.resolve(name + ".gz"), ReferenceFiles.gzip(ReferenceFiles.text(name)));
        }
        Validation validation = ReferenceFiles.validate(folder);

        assertThat(validation.malformed()).isEmpty();
        assertThat(validation.ignored()).isEmpty();
        assertThat(validation.passed()).isTrue();
        assertThat(validation.families()).extracting(f -> f.cases().size()).containsExactly(1, 1, 12, 12, 13);
    }

    @Test
    void predictionsInATableAreNoInput() throws IOException {
        String queues = ReferenceFiles.text("ns3_queue_open_loop.csv");
        Files.writeString(
                folder.resolve("ns3_queue_open_loop.csv"),
                queues.replace("pred_mean_us", "someone_elses")
                        .replaceAll("(?m)^((?:[^,\n]*,){6})[0-9.]+,", "$1nonsense,"));
        String shares = ReferenceFiles.text("kernel_shares_router.csv");
        Files.writeString(
                folder.resolve("kernel_shares_router.csv"),
                shares.replaceAll(",[0-9.]+,[0-9.]+,([0-9.]+,[0-9.]+,)", ",0,x,$1"));
        Validation changed = ReferenceFiles.validate(folder);

        assertThat(changed.malformed()).isEmpty();
        assertThat(changed.passed()).isTrue();
        assertThat(changed.families()).hasSize(2);
    }

    @Test
    void rowsThatDifferByTheirSeedOnlyAreOneCase() throws IOException {
        Files.writeString(folder.resolve("ns3_queue_open_loop_seeds.csv"), """
                model,link_mbps,hops,rho,samples,mean_us,pred_mean_us,p50_us,p99_us,error_pct
                fixed,1000,1,0.5,10,17.0,18,12,48,0
                fixed,1000,1,0.5,10,19.0,18,12,58,0
                bursts,1000,1,0.5,10,99,18,12,58,0
                """);
        Validation validation = ReferenceFiles.validate(folder);

        assertThat(validation.families().getFirst().cases()).singleElement().matches(CaseResult::passed);
        assertThat(validation.information()).singleElement().matches(i -> Double.isNaN(i.ours()));
    }

    @Test
    void aFlowMayNeverEnd() throws IOException {
        Files.writeString(folder.resolve("dyn_x.txt"), "L 4 10\nL 5 0\nF 7 0 20 1 0 4\nF 9 1 1 1 0 5\n");
        Files.writeString(folder.resolve("dyn_x.expected.csv"), "id,finish_s\n9,inf\n7,2\n");

        assertThat(ReferenceFiles.validate(folder).passed()).isTrue();
    }
}
