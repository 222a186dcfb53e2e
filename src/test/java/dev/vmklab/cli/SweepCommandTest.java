package dev.vmklab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepCommandTest {
    private static final String FLAT = "sample-designs/flat.vmklab.json";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void ranksTheFailuresMostHarmfulFirst() {
        assertThat(run("sweep", FLAT)).isEqualTo(0);
        assertThat(out.toString().lines().toList().get(3)).startsWith("ToR A ");
        assertThat(out.toString()).contains("every single failure at 24.0 s").contains("without a failure");
    }

    @Test
    void theMergedPartsAreTheBytesOfOneMachine() throws IOException {
        String[] parts = new String[3];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = folder.resolve(i + ".json").toString();
            assertThat(run("sweep", FLAT, "--at", "30", "--shard", i + "/3", "--json", parts[i]))
                    .isEqualTo(0);
        }
        Path whole = folder.resolve("whole.json");
        Path merged = folder.resolve("merged.json");
        assertThat(run("sweep", FLAT, "--at", "30", "--json", whole.toString())).isEqualTo(0);
        assertThat(run("sweep", "--merge", parts[2], parts[0], parts[1], "--json", merged.toString()))
                .isEqualTo(0);
        assertThat(merged).hasSameBinaryContentAs(whole);

        assertThat(run("sweep", "--merge", parts[2], parts[0])).isEqualTo(2);
        assertThat(run("sweep", "--merge", parts[2], parts[2])).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString()).contains("expected all parts").contains("2/3");
    }

    @Test
    void printsJsonAlone() {
        assertThat(run("sweep", FLAT, "--json", "-")).isEqualTo(0);
        assertThat(out.toString()).startsWith("{").contains("\"format\": \"vmklab-sweep\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/3", "-1/2", "1", "a/b", "1/0"})
    void refusesPartsThatThereAreNot(String shard) {
        assertThat(run("sweep", FLAT, "--shard=" + shard)).isEqualTo(2);
        assertThat(err.toString()).contains("--shard is \"" + shard + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000", "NaN"})
    void refusesInstantsOutsideTheScenario(String at) {
        assertThat(run("sweep", FLAT, "--at=" + at)).isEqualTo(2);
        assertThat(err.toString()).contains("--at is");
    }

    @Test
    void refusesWhatIsNoResult() throws IOException {
        Path file = folder.resolve("x.json");
        Files.writeString(file, "{\"format\": \"vmklab-sweep\", \"version\": 1}");
        assertThat(run("sweep", "--merge", file.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none/x.json"})
    void refusesAPlaceWhereNothingCanBeSavedBeforeItReadsAndSweeps(String place) {
        String file = folder.resolve(place).toString();
        assertThat(run("sweep", "none.vmklab.json", "--json", file)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("vmklab: --json is \"" + file + "\"");
    }

    private int run(String... arguments) {
        return Cli.run(arguments, "9.9.9", new PrintWriter(out), new PrintWriter(err));
    }
}
