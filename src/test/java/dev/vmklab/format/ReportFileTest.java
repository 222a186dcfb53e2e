package dev.vmklab.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import dev.vmklab.report.Reports;
import dev.vmklab.samples.SampleFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Run with -Dvmklab.update=true to write the golden report anew after a change of the model.
class ReportFileTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/vmklab/format/flat.report.json");

    @Test
    void theFlatStoryGivesTheGoldenReport() throws IOException {
        String text = text("flat");
        if (Boolean.getBoolean("vmklab.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text);
        }

        assertThat(GOLDEN).content().isEqualTo(text);
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        assertThat(text("flat-nioc")).isEqualTo(text("flat-nioc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "separated", "flat-shaping", "hosts-64"})
    void everyReportIsValidAndReadsAsWhatItWas(String sample) throws IOException {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .createValidator();
        URI schema = validator.registerSchema(Schema.REPORT.text());
        Reports reports = Reports.of(sample);
        String text = ReportFile.text(reports.document());

        assertThat(validator.validate(schema, text).getErrors()).isEmpty();
        assertThat(ReportFile.parse(text, ReportFile.NAME)).isEqualTo(reports.document());
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void theIdsOfADesignDoNotMatter() {
        String text = text("flat");

        SampleFiles.read("flat")
                .design()
                .hosts()
                .forEach(host -> assertThat(text).doesNotContain(host.id().text()));
    }

    private static String text(String sample) {
        return ReportFile.text(Reports.of(sample).document());
    }
}
