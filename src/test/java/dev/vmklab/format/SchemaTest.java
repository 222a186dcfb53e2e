package dev.vmklab.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Run with -Dvmklab.update=true to write the schemas anew after a change of the model.
class SchemaTest {
    private static final Path FOLDER = Path.of("assets/schema");

    private static Validator validator;
    private static URI design;
    private static URI scenario;

    @BeforeAll
    static void registerSchemas() throws IOException {
        if (Boolean.getBoolean("vmklab.update")) {
            Files.createDirectories(FOLDER);
            for (Schema schema : Schema.values()) {
                Files.writeString(FOLDER.resolve(schema.fileName()), generated(schema));
            }
        }
        validator = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .createValidator();
        design = validator.registerSchema(Files.readString(FOLDER.resolve(Schema.DESIGN.fileName())));
        scenario = validator.registerSchema(Files.readString(FOLDER.resolve(Schema.SCENARIO.fileName())));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @EnumSource
    void thePublishedSchemaIsThatOfTheModel(Schema schema) throws IOException {
        assertThat(FOLDER.resolve(schema.fileName())).content().isEqualTo(generated(schema));
    }

    @ParameterizedTest
    @EnumSource
    void theProgramCarriesItsSchemas(Schema schema) {
        assertThat(schema.text()).contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyWrittenDocumentIsValid(long seed) throws DocumentException {
        assertThat(errors(design, DocumentFile.text(RandomDocuments.of(seed)))).isEmpty();
        assertThat(errors(scenario, DocumentFile.text(RandomDocuments.scenario(seed))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            design.hosts.0.vmks.0.mtu                   | 20
            design.hosts.0.vmks.0.mtu                   | 1500.5
            design.hosts.0.vmks.0.mtu                   | "1500"
            design.hosts.0.vmks.0.ip                    | "10.0.0.1"
            design.hosts.0.vmks.0.tags                  | ["vmotion", "vmotion"]
            design.hosts.0.vmks.0.tags                  | ["vMotion"]
            design.hosts.0.id                           | "Host 1"
            design.hosts.0.name                         | "  "
            design.hosts.0.name                         | null
            design.hosts                                | {}
            design.hosts.0.standardSwitches.0.portGroups.0.vlanMode | {"kind": "tagged"}
            design.hosts.0.standardSwitches.0.portGroups.0.vlanMode | {"kind": "tagged", "vlan": 4095}
            design.hosts.0.standardSwitches.0.portGroups.0.vlanMode | {"vlan": 10}
            parameters                                  | {"queue.unknown": 1}
            parameters                                  | {"queue.standingFraction": 2}
            version                                     | 2
            format                                      | "vmklab-scenario"
            """)
    void whatTheProgramRefusesIsInvalid(String path, String value) throws DocumentException {
        String text = DocumentFile.text(SmallDocuments.oneHost());
        JsonElement document = JsonParser.parseString(text);
        set(document.getAsJsonObject(), path.split("\\."), JsonParser.parseString(value));

        assertThat(errors(design, text)).isEmpty();
        assertThat(errors(design, document.toString())).isNotEmpty();
        assertThat(Refusals.of(document.toString())).isNotEmpty();
    }

    @Test
    void fieldsOfLaterVersionsAreValid() throws DocumentException {
        JsonObject document = JsonParser.parseString(DocumentFile.text(SmallDocuments.oneHost()))
                .getAsJsonObject();
        document.getAsJsonObject("design").addProperty("colour", "blue");

        assertThat(errors(design, document.toString())).isEmpty();
    }

    private static String generated(Schema schema) {
        return switch (schema) {
            case DESIGN -> SchemaWriter.schema(DocumentFile.DESIGN, schema.fileName());
            case SCENARIO -> SchemaWriter.schema(DocumentFile.SCENARIO, schema.fileName());
            case REPORT -> SchemaWriter.schema(ReportFile.TYPE, schema.fileName());
            case COMPARISON -> SchemaWriter.schema(ComparisonFile.TYPE, schema.fileName());
            case SWEEP -> SchemaWriter.schema(SweepFile.TYPE, schema.fileName());
            case EXPLANATION -> SchemaWriter.schema(ExplanationFile.TYPE, schema.fileName());
            case DIFFERENCE -> SchemaWriter.schema(DesignDifferenceFile.TYPE, schema.fileName());
        };
    }

    private static List<String> errors(URI schema, String text) {
        return validator.validate(schema, text).getErrors().stream()
                .map(e -> e.getInstanceLocation() + ": " + e.getError())
                .toList();
    }

    private static void set(JsonElement root, String[] path, JsonElement value) {
        JsonElement at = root;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.isJsonArray()
                    ? at.getAsJsonArray().get(Integer.parseInt(path[i]))
                    : at.getAsJsonObject().get(path[i]);
        }
        at.getAsJsonObject().add(path[path.length - 1], value);
    }
}
