package dev.vmklab.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Distribution;
import dev.vmklab.samples.StorySamples.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A vMotion burst hurts the writes at its source and the reads at its destination; what cures which half.
class StoryTest {
    private static final double GOOD = 0.005;
    private static final double[] BEFORE = {0, 20};
    /// All four migrations send.
    private static final double[] DURING = {26, 48};
    private static final double[] AFTER = {150, 180};
    private static final String SOURCE = "esx01";
    private static final String DESTINATION = "esx02";

    private static final Map<Variant, Played> PLAYED = new EnumMap<>(Variant.class);

    @BeforeAll
    static void play() throws IOException {
        for (Variant variant : Variant.values()) {
            PLAYED.put(variant, Played.of(StorySamples.sample(variant), StorySamples.BURST));
        }
        writeTable();
    }

    private static Distribution latency(Variant variant, String host, boolean write, double[] span) {
        return PLAYED.get(variant).latency(host, write, span[0], span[1]);
    }

    @ParameterizedTest
    @EnumSource
    void storageIsWellBeforeAndAfterTheBurst(Variant variant) {
        for (String host : new String[] {SOURCE, DESTINATION}) {
            for (boolean write : new boolean[] {false, true}) {
                assertThat(latency(variant, host, write, BEFORE).p99()).isLessThan(GOOD);
                assertThat(latency(variant, host, write, AFTER).p99()).isLessThan(GOOD);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void allFourMigrationsSucceedAndEndBeforeTheScenarioDoes(Variant variant) {
        assertThat(PLAYED.get(variant).migrations()).hasSize(4).allSatisfy(m -> {
            assertThat(m.succeeded()).isTrue();
            assertThat(m.endedAt()).isLessThan(AFTER[0]);
        });
    }

    @Test
    void onTheFlatPathTheBurstHurtsWritesAtTheSourceAndReadsAtTheDestination() {
        assertThat(latency(Variant.FLAT, SOURCE, true, DURING).p50()).isGreaterThan(0.015);
        assertThat(latency(Variant.FLAT, DESTINATION, false, DURING).p50()).isGreaterThan(0.025);
        assertThat(latency(Variant.FLAT, SOURCE, false, DURING).p50()).isLessThan(GOOD);
        assertThat(latency(Variant.FLAT, DESTINATION, true, DURING).p50()).isLessThan(GOOD);
    }

    @Test
    void networkIoControlCuresTheWritesAtTheSourceOnly() {
        assertThat(latency(Variant.NIOC, SOURCE, true, DURING).p99()).isLessThan(GOOD);
        assertThat(latency(Variant.NIOC, DESTINATION, false, DURING).p50()).isGreaterThan(0.015);
    }

    @ParameterizedTest
    @EnumSource(names = {"SEPARATED", "TOR_QOS", "SHAPED"})
    void theOtherDesignsCureBothHalves(Variant variant) {
        assertThat(latency(variant, SOURCE, true, DURING).p99()).isLessThan(GOOD);
        assertThat(latency(variant, DESTINATION, false, DURING).p99()).isLessThan(GOOD);
    }

    @Test
    void whatProtectsStorageSlowsTheMigrationsButASecondVmnicDoesNot() {
        assertThat(longest(Variant.SEPARATED)).isLessThan(longest(Variant.FLAT));
        assertThat(longest(Variant.TOR_QOS)).isGreaterThan(longest(Variant.NIOC));
        assertThat(longest(Variant.SHAPED)).isGreaterThan(1.5 * longest(Variant.FLAT));
    }

    private static double longest(Variant variant) {
        return PLAYED.get(variant).migrations().stream()
                .mapToDouble(m -> m.durationSeconds())
                .max()
                .orElseThrow();
    }

    /// The numbers in one table, for documentation.
    private static void writeTable() throws IOException {
        StringBuilder text = new StringBuilder("""
                | design | host | side | before p50 / p99 ms | burst p50 / p99 ms | after p50 / p99 ms | longest vMotion s |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (Variant variant : Variant.values()) {
            for (String host : new String[] {SOURCE, DESTINATION}) {
                for (boolean write : new boolean[] {false, true}) {
                    text.append(String.format(
                            Locale.ROOT,
                            "| %s | %s | %s | %s | %s | %s | %.1f |%n",
                            variant.file,
                            host,
                            write ? "writes" : "reads",
                            cell(latency(variant, host, write, BEFORE)),
                            cell(latency(variant, host, write, DURING)),
                            cell(latency(variant, host, write, AFTER)),
                            longest(variant)));
                }
            }
        }
        Path file = Path.of("target", "story.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.toString());
    }

    private static String cell(Distribution d) {
        return String.format(Locale.ROOT, "%.2f / %.2f", 1e3 * d.p50(), 1e3 * d.p99());
    }
}
