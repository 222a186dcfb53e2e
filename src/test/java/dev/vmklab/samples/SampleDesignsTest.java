package dev.vmklab.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.format.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the files of `sample-designs` to their builders; `-Dvmklab.update=true` writes them anew.
class SampleDesignsTest {
    private static final Path FOLDER = Path.of("sample-designs");

    static List<Sample> samples() {
        return Samples.all();
    }

    private static Path fileOf(Sample sample) {
        return FOLDER.resolve(sample.file() + DocumentFile.DESIGN_SUFFIX);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void isTheFileThatIsShipped(Sample sample) throws DocumentException, IOException {
        if (Boolean.getBoolean("vmklab.update")) {
            DocumentFile.save(fileOf(sample), sample.document());
        }
        String shipped = Files.readString(fileOf(sample));

        assertThat(shipped).isEqualTo(DocumentFile.text(sample.document()));
        assertThat(DocumentFile.read(fileOf(sample))).isEqualTo(sample.document());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void satisfiesTheSchema(Sample sample) throws IOException {
        var result = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .validate(Schema.DESIGN.text(), Files.readString(fileOf(sample)));

        assertThat(result.getErrors()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void teachesSomething(Sample sample) {
        assertThat(sample.design().description()).hasSizeGreaterThan(200);
        assertThat(sample.document().scenarios()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(sample.document().scenarios())
                .allSatisfy(s -> assertThat(s.description()).hasSizeGreaterThan(60));
        assertThat(sample.document().defaultScenario())
                .contains(sample.document().scenarios().getFirst().id());
        assertThat(sample.document().scenarioToPlay().events()).isNotEmpty();
    }

    @Test
    void noOtherFileIsInTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(samples().stream()
                            .map(s -> fileOf(s).getFileName().toString())
                            .toList());
        }
    }

    @Test
    void idsStayTheSameFromVersionToVersion() {
        var flat = StorySamples.sample(StorySamples.Variant.FLAT).design();

        assertThat(flat.hosts().getFirst().id()).isEqualTo(Id.of("host-x22jl64v"));
        assertThat(flat.vms().getFirst().id()).isEqualTo(Id.of("vm-g2cffbzf"));
        assertThat(flat.datastores().getFirst().id()).isEqualTo(Id.of("datastore-oetgabtq"));
    }
}
