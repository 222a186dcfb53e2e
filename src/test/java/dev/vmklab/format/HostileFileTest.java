package dev.vmklab.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.simulation.Simulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to a file, it is read or refused with a place; nothing else is thrown and nothing is written.
class HostileFileTest {
    private static final Pattern ONE_LINE = Pattern.compile(".+:\\d+:\\d+: .{3,900}");
    private static final int MUTANTS_PER_SEED = 30;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 24);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aMutilatedFileIsReadOrRefusedWithAPlace(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] sound = DocumentFile.text(RandomDocuments.of(seed)).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("hostile.vmklab.json");
        for (int i = 0; i < MUTANTS_PER_SEED; i++) {
            byte[] mutant = Mutation.of(sound, random);
            Files.write(file, mutant);

            List<Problem> problems = refusal(file);

            assertThat(problems).allSatisfy(p -> assertThat(p.toString()).matches(ONE_LINE));
            assertThat(file).hasBinaryContent(mutant);
            assertThat(folder).isDirectoryContaining(file::equals);
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "flat-nioc", "iscsi-two-fabrics", "classic-6x1", "vsan-4", "stretched", "ot-plant"})
    void aMutilatedSampleIsRefusedWithAPlaceOrCanBePlayed(String sample) throws IOException {
        byte[] sound = Files.readAllBytes(Path.of("sample-designs", sample + DocumentFile.DESIGN_SUFFIX));
        SplittableRandom random = new SplittableRandom(sample.hashCode());
        Path file = folder.resolve("hostile.vmklab.json");
        for (int i = 0; i < MUTANTS_PER_SEED; i++) {
            Files.write(file, Mutation.of(sound, random));

            assertThat(refusal(file)).allSatisfy(p -> assertThat(p.toString()).matches(ONE_LINE));
            if (refusal(file).isEmpty()) {
                DesignDocument document = DocumentFile.read(file);
                Simulation simulation = Simulation.verifying(
                        document.design(),
                        document.scenarioToPlay(),
                        ParameterFile.standard().parameters(document));
                simulation.runUntil(30);
                assertThat(simulation.now()).isEqualTo(30);
            }
        }
    }

    private static List<Problem> refusal(Path file) {
        try {
            DesignDocument document = DocumentFile.read(file);
            assertThat(document.design().name()).isNotBlank();
            return List.of();
        } catch (DocumentException e) {
            assertThat(e.problems()).isNotEmpty();
            return e.problems();
        }
    }

    @Test
    void deepNestingIsRefusedWithoutExhaustingTheStack() {
        for (String bracket : List.of("[", "{\"a\":")) {
            String text = "{\"format\": \"vmklab-design\", \"x\": " + bracket.repeat(200_000);

            assertThat(Refusals.of(text)).singleElement().asString().contains("nests deeper than 64 levels");
        }
    }

    @Test
    void aListOfManyRepeatedIdsIsRefusedInTimeLinearInItsSize() {
        String hosts = "[" + String.join(",", Collections.nCopies(200_000, "\"host-a\"")) + "]";
        String text = "{\"format\": \"vmklab-design\", \"version\": 1, \"design\": {\"name\": \"x\", \"datastores\": ["
                + "{\"id\": \"datastore-a\", \"name\": \"d\", \"backing\": {\"kind\": \"local\"}, \"hosts\": " + hosts
                + "}]}}";

        assertThat(Refusals.of(text)).singleElement().asString().endsWith("hosts: names \"host-a\" twice");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedUnread() throws IOException {
        Path file = folder.resolve("large.vmklab.json");
        byte[] spaces = new byte[(1 << 20) + 1];
        Arrays.fill(spaces, (byte) ' ');
        Files.write(file, spaces);

        assertThatThrownBy(() -> TextFile.read(file, 1 << 20))
                .isInstanceOf(DocumentException.class)
                .hasMessage(file + ": is larger than 1 MiB, expected a document");
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedAtTheirPlace() throws IOException {
        Path file = folder.resolve("latin1.vmklab.json");
        Files.write(file, "{\n  \"format\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> DocumentFile.read(file))
                .isInstanceOf(DocumentException.class)
                .hasMessage(file + ":2:14: is no UTF-8 here, expected text in UTF-8");
    }

    /// One way to spoil a document.
    private enum Mutation {
        TRUNCATE,
        FLIP,
        DELETE,
        DUPLICATE,
        RETYPE,
        SWAP_NUMBER,
        NEST,
        RANDOM_BYTES;

        private static final Pattern VALUE = Pattern.compile(": (\"[^\"\\n]*\"|-?[\\d.E+-]+|true|false)");
        private static final String[] VALUES = {
            "null",
            "{}",
            "[]",
            "true",
            "1e308",
            "-1",
            "1e-400",
            "9".repeat(2000),
            "\"\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "x".repeat(100_000) + "\"",
            "[[[]]]",
            "NaN",
            "0x10",
            "\"vlan\"",
            "{\"kind\": {}}",
            "2147483648",
            "1.5"
        };

        static byte[] of(byte[] sound, SplittableRandom random) {
            byte[] mutant = sound;
            int times = 1 + random.nextInt(3);
            for (int i = 0; i < times && mutant.length > 1; i++) {
                mutant = values()[random.nextInt(values().length)].apply(mutant, random);
            }
            return mutant;
        }

        private byte[] apply(byte[] bytes, SplittableRandom random) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(60));
            String text = new String(bytes, StandardCharsets.UTF_8);
            return switch (this) {
                case TRUNCATE -> Arrays.copyOf(bytes, from);
                case FLIP -> {
                    byte[] copy = bytes.clone();
                    copy[from] ^= (byte) (1 << random.nextInt(8));
                    yield copy;
                }
                case DELETE -> join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
                case DUPLICATE -> join(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
                case RETYPE -> replaceValue(text, random, ": " + VALUES[random.nextInt(VALUES.length)]);
                case SWAP_NUMBER -> replaceValue(text, random, ": " + (random.nextInt(20_000) - 10_000));
                case NEST ->
                    replaceValue(
                            text, random, ": " + "[".repeat(random.nextInt(300)) + "]".repeat(random.nextInt(300)));
                case RANDOM_BYTES -> {
                    byte[] noise = new byte[to - from];
                    random.nextBytes(noise);
                    byte[] copy = bytes.clone();
                    System.arraycopy(noise, 0, copy, from, noise.length);
                    yield copy;
                }
            };
        }

        private static byte[] replaceValue(String text, SplittableRandom random, String replacement) {
            Matcher matcher = VALUE.matcher(text);
            boolean found = matcher.find(random.nextInt(text.length())) || matcher.find(0);
            String changed =
                    found ? text.substring(0, matcher.start()) + replacement + text.substring(matcher.end()) : "";
            return changed.getBytes(StandardCharsets.UTF_8);
        }

        private static byte[] join(byte[] a, byte[] b) {
            byte[] joined = Arrays.copyOf(a, a.length + b.length);
            System.arraycopy(b, 0, joined, a.length, b.length);
            return joined;
        }
    }
}
