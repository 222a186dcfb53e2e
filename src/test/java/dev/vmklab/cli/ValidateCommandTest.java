package dev.vmklab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private static final Path REFERENCE = Path.of("src", "test", "resources", "reference");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysPerFamilyHowFarTheKernelIsFromTheTruth() throws IOException {
        copy("static_00_mesh_3l_5f_plain.json", "kernel_failover.csv", "dyn_s1_tiny.txt", "dyn_s1_tiny.expected.csv");
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThat(run("validate", folder.toString())).isEqualTo(0);
        assertThat(out.toString())
                .contains("fair queueing by TCP connection at every hop")
                .containsPattern("(?m)^static +1 .* pass ")
                .containsPattern("(?m)^dyn +1 .* pass ")
                .containsPattern("(?m)^kernel_failover +2 +0\\.036\\d .* pass +20 %$")
                .contains("carrier both ends, udp")
                .contains("ignored: notes.txt")
                .containsPattern("peak memory of the process: \\d+ MiB");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void exitsWithOneWhenACaseFailsAndNamesIt() throws IOException {
        String text = Files.readString(REFERENCE.resolve("kernel_failover.csv"));
        Files.writeString(folder.resolve("kernel_failover.csv"), text.replace("6759.3", "9759.3"));

        assertThat(run("validate", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("FAIL").contains("failed: upstream, probe 3x1s, tcp: 6820");
    }

    @Test
    void exitsWithTwoWhenAFileIsMalformed() throws IOException {
        copy("kernel_failover.csv");
        Files.writeString(folder.resolve("static_x.json"), "{\"links\": 3}");

        assertThat(run("validate", folder.toString(), "--json")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .startsWith("vmklab: ")
                .contains("static_x.json:1:")
                .contains("expected a list");
        assertThat(JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonArray("malformed"))
                .hasSize(1);
    }

    @Test
    void refusesWhatIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("validate", file.toString())).isEqualTo(2);
        assertThat(run("validate", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).allMatch(l -> l.contains("expected a folder"));
    }

    @Test
    void refusesAFolderWithoutAnyCase() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(run("validate", folder.toString(), "--json")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).singleElement().asString().contains("holds no reference case");
    }

    @Test
    void writesJsonForMachines() throws IOException {
        copy("kernel_failover.csv");
        assertThat(run("validate", "--json", folder.toString())).isEqualTo(0);
        JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertThat(json.keySet())
                .containsExactly(
                        "format",
                        "version",
                        "passed",
                        "assumptions",
                        "families",
                        "information",
                        "ignored",
                        "malformed",
                        "peakMemoryBytes");
        JsonObject family = json.getAsJsonArray("families").get(0).getAsJsonObject();
        assertThat(family.keySet())
                .containsExactly(
                        "family",
                        "title",
                        "tolerance",
                        "cases",
                        "worstRelativeError",
                        "passed",
                        "solverSeconds",
                        "results");
        assertThat(family.get("cases").getAsInt()).isEqualTo(2);
        assertThat(family.get("worstRelativeError").getAsDouble()).isBetween(0.03, 0.04);
        assertThat(family.getAsJsonArray("results")
                        .get(0)
                        .getAsJsonObject()
                        .get("case")
                        .getAsString())
                .isEqualTo("upstream, probe 3x1s, udp");
    }

    @Test
    void theShortWayAroundTheParserDoesTheSame() throws IOException {
        copy("kernel_failover.csv");
        int whole = run("validate", folder.toString());
        String longWay = out.toString();
        StringWriter shortWay = new StringWriter();
        int code = KernelValidation.tryRun(
                        List.of("validate", folder.toString()), new PrintWriter(shortWay), new PrintWriter(err))
                .orElseThrow();

        assertThat(code).isEqualTo(whole);
        assertThat(timeless(shortWay.toString())).isEqualTo(timeless(longWay));
        for (List<String> words : List.of(
                List.of("validate"),
                List.of("validate", "--help"),
                List.of("validate", "a", "b"),
                List.of("run", "a"))) {
            assertThat(KernelValidation.tryRun(words, new PrintWriter(shortWay), new PrintWriter(err)))
                    .isEmpty();
        }
    }

    private static String timeless(String text) {
        return text.replaceAll("(?m)^(kernel_failover +2 +\\S+) +\\S+", "$1").replaceAll("\\d+ MiB", "");
    }

    private void copy(String... names) throws IOException {
        for (String name : names) {
            Files.copy(REFERENCE.resolve(name), folder.resolve(name));
        }
    }

    private int run(String... arguments) {
        return Cli.run(arguments, "9.9.9", new PrintWriter(out), new PrintWriter(err));
    }
}
