package dev.vmklab.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import dev.vmklab.design.Design;
import dev.vmklab.report.Reports;
import dev.vmklab.samples.StorySamples;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Run with -Dvmklab.update=true to write the golden report anew after a change of the model.
class ReportFileTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/vmklab/format/flat.report.json");

    @Test
    void theFlatStoryGivesTheGoldenReport() throws IOException {
        String text = text(StorySamples.Variant.FLAT);
        if (Boolean.getBoolean("vmklab.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text);
        }

        assertThat(GOLDEN).content().isEqualTo(text);
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        assertThat(text(StorySamples.Variant.NIOC)).isEqualTo(text(StorySamples.Variant.NIOC));
    }

    @ParameterizedTest
    @EnumSource
    void everyReportIsValidAndReadsAsWhatItWas(StorySamples.Variant variant) throws IOException {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .createValidator();
        URI schema = validator.registerSchema(Schema.REPORT.text());
        Reports reports = Reports.of(StorySamples.of(variant, variant.name()));
        String text = ReportFile.text(reports.document());

        assertThat(validator.validate(schema, text).getErrors()).isEmpty();
        assertThat(ReportFile.parse(text, ReportFile.NAME)).isEqualTo(reports.document());
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void theIdsOfADesignDoNotMatter() {
        String text = text(StorySamples.Variant.FLAT);
        Design design = StorySamples.of(StorySamples.Variant.FLAT, "FLAT");

        assertThat(text).doesNotContain(design.hosts().getFirst().id().text());
    }

    private static String text(StorySamples.Variant variant) {
        return ReportFile.text(Reports.of(StorySamples.of(variant, variant.name())).document());
    }
}
