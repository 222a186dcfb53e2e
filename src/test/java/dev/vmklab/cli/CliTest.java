package dev.vmklab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliTest {
    private static final Path FLAT = Path.of("sample-designs", "flat.vmklab.json");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsItsVersion() {
        assertThat(run("--version")).isEqualTo(0);
        assertThat(out.toString().trim()).isEqualTo("vmklab 9.9.9");
    }

    @Test
    void runsTheDefaultScenarioAndSaysTheVerdictInFiveLines() {
        assertThat(run("run", FLAT.toString(), "--verify")).isEqualTo(0);
        assertThat(out.toString().lines()).hasSizeBetween(3, 5);
        assertThat(out.toString())
                .contains("reads of nfs01 on esx02")
                .contains("vMotion")
                .contains("Cure");
    }

    @Test
    void meetsTheExpectationsOfASample() {
        assertThat(run("run", FLAT.toString(), "--expect")).isEqualTo(0);
        assertThat(out.toString()).contains("Expectations: 5 of 5 were met");
    }

    @Test
    void saysWhichExpectationFailedWhenAndByHowMuch() throws IOException {
        Path strict = folder.resolve("strict.vmklab.json");
        Files.writeString(strict, Files.readString(FLAT).replace("\"bound\": 0.055", "\"bound\": 0.01"));

        assertThat(run(
                        "run",
                        strict.toString(),
                        "--expect",
                        "--report",
                        folder.resolve("r").toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("FAILED Reads, p99")
                .contains("expected at most 10.0 ms, is 49.")
                .contains("too much")
                .contains("Expectations: 4 of 5 were met");
        assertThat(folder.resolve("r/report.json")).content().contains("\"judgement\": \"missed\"", "Reads, p99");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "nfc.timeoutSeconds": 60000 | :4:41: parameters["nfc.timeoutSeconds"]: is 60000, expected 1 to 3600 s
            "nfc.timeoutSeconds": "1 min" | :4:41: parameters["nfc.timeoutSeconds"]: is "1 min", expected a number
            "vmotion.setupSecond": 3 | :4:42: parameters["vmotion.setupSecond"]: is no parameter of the model; the nearest is "vmotion.setupSeconds"
            """)
    void refusesParametersThatAreNoneInOneLineWithThePlace(String wrong, String message) throws IOException {
        Path file = folder.resolve("wrong.vmklab.json");
        String text = Files.readString(FLAT);
        Files.writeString(
                file,
                text.replaceFirst("\"version\": 1,\\R", "\"version\": 1,\n  \"parameters\": { " + wrong + " },\n"));

        assertThat(run("run", file.toString())).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("vmklab: " + file + message);
    }

    @Test
    void refusesToHoldARunAgainstNothing() throws IOException {
        Path silent = folder.resolve("silent.vmklab.json");
        Files.writeString(
                silent, Files.readString(FLAT).replaceAll("(?s)\"expectations\": \\[.*?\\]", "\"expectations\": []"));

        assertThat(run("run", silent.toString(), "--expect")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("vmklab: " + silent + ": scenario ")
                .contains("expects nothing");
    }

    @Test
    void handsOverTheSameReportEachTime() throws IOException {
        assertThat(run("run", FLAT.toString(), "--report", folder.resolve("a").toString()))
                .isEqualTo(0);
        assertThat(run("run", FLAT.toString(), "--report", folder.resolve("b").toString()))
                .isEqualTo(0);
        try (Stream<Path> files = Files.list(folder.resolve("a"))) {
            assertThat(files.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.json", "report.png", "drawing.png", "bandwidth.png", "latency.png");
        }
        assertThat(folder.resolve("a/report.json")).hasSameBinaryContentAs(folder.resolve("b/report.json"));
    }

    @Test
    void namesTheScenariosThereAreWhenOneIsUnknown() {
        assertThat(run("run", FLAT.toString(), "--scenario", "nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("\"nonsense\" is no scenario").contains("\"vMotion burst\"");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void saysWhereAFileIsBroken() throws IOException {
        Path broken = folder.resolve("broken.vmklab.json");
        Files.writeString(broken, Files.readString(FLAT).replaceFirst("\"mtu\": 1500", "\"mtu\": 15"));
        assertThat(run("run", broken.toString(), "--report", folder.resolve("r").toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .contains("broken.vmklab.json:")
                .contains("mtu")
                .contains("1280");
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void refusesAReportFolderThatIsAFile() throws IOException {
        Path file = folder.resolve("report");
        Files.writeString(file, "mine");
        assertThat(run("run", FLAT.toString(), "--report", file.toString())).isEqualTo(2);
        assertThat(run("run", FLAT.toString(), "--report", file.resolve("below").toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).allMatch(l -> l.contains(file.toString()));
        assertThat(file).hasContent("mine");
    }

    @Test
    void refusesWhatIsNoWorkbookAndWritesNothing() throws IOException {
        Path text = folder.resolve("notes.xlsx");
        Files.writeString(text, "hello");
        Path output = folder.resolve("out.vmklab.json");
        assertThat(run("import", text.toString(), "-o", output.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(output).doesNotExist();
    }

    @Test
    void neverWritesOverWhatItImports() throws IOException {
        Path export = folder.resolve("export.xlsx");
        Files.writeString(export, "mine");
        assertThat(run("import", export.toString(), "-o", export.toString())).isEqualTo(2);
        assertThat(export).hasContent("mine");
        assertThat(err.toString()).contains("is what is imported");
    }

    @Test
    void unknownVerbsAndMissingFilesAreBadInput() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("run")).isEqualTo(2);
        assertThat(run("run", folder.resolve("none.vmklab.json").toString())).isEqualTo(2);
        assertThat(run("schema", "nonsense")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fly | (see vmklab --help)
            run --reprot | (see vmklab run --help)
            run '' | the name of a file or folder is empty
            run sample-designs/flat.vmklab.json --scenario '' | is no scenario of
            compare sample-designs/flat.vmklab.json sample-designs/flat.vmklab.json --from 1e9 | but the runs end at 18
            compare sample-designs/flat.vmklab.json sample-designs/flat.vmklab.json --from -1 | --from -1.0 is no part
            """)
    void saysInOneLineWhatIsWrongWithTheArguments(String words, String message) {
        String[] arguments = Arrays.stream(words.split(" "))
                .map(word -> word.replace("''", ""))
                .toArray(String[]::new);
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("vmklab: ")
                .contains(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void namesAFileWhoseNameTheSystemRefuses() {
        assertThat(run("run", FLAT.toString(), "--scenario", "a\0.scenario.vmklab.json"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("cannot be the name of a file");
    }

    @Test
    void namesTheFolderThatTheReportCannotBeWrittenTo() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("r/report.json/inside"));
        assertThat(run("run", FLAT.toString(), "--report", folder.resolve("r").toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("vmklab: " + folder.resolve("r") + ": the report cannot be written: ");
        assertThat(taken).exists();
    }

    @Test
    void failsWhenItsAnswerCannotBeWritten() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        int code = Cli.run(new String[] {"schema"}, "9.9.9", new PrintWriter(full), new PrintWriter(err));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("standard output cannot be written");
    }

    @Test
    void printsTheSchemas() {
        for (String schema :
                List.of("design", "scenario", "report", "comparison", "sweep", "explanation", "difference")) {
            assertThat(run("schema", schema)).isEqualTo(0);
        }
        assertThat(out.toString()).contains("https://json-schema.org/draft/2020-12/schema");
    }

    private int run(String... arguments) {
        return Cli.run(arguments, "9.9.9", new PrintWriter(out), new PrintWriter(err));
    }
}
