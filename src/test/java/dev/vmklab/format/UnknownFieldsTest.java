package dev.vmklab.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vmklab.design.value.Extras;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnknownFieldsTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void surviveInEveryObjectOfAFile(long seed) throws DocumentException {
        JsonElement document = JsonParser.parseString(DocumentFile.text(RandomDocuments.of(seed)));
        document.getAsJsonObject().remove("parameters"); // its keys are those of the model
        addTo(document);

        String written = DocumentFile.text(DocumentFile.parse(document.toString(), "f"));

        assertThat(JsonParser.parseString(written)).isEqualTo(document);
    }

    private static void addTo(JsonElement element) {
        if (element instanceof JsonObject object) {
            object.asMap().values().forEach(UnknownFieldsTest::addTo);
            object.add("later", JsonParser.parseString("{\"b\": [1.50, null, true], \"a\": \"\u00e4\"}"));
        } else if (element instanceof JsonArray array) {
            array.forEach(UnknownFieldsTest::addTo);
        }
    }

    @Test
    void areReadAsNeutralValuesInTheirOrder() throws DocumentException {
        String text = "{\"format\": \"vmklab-design\", \"z\": null, \"version\": 1, \"design\": {\"name\": \"x\"},"
                + " \"a\": [1.50, \"b\", {\"c\": false}]}";

        Map<String, Object> fields = DocumentFile.parse(text, "f").extras().fields();

        assertThat(fields)
                .containsExactly(
                        Map.entry("z", Extras.NULL),
                        Map.entry("a", List.of(new BigDecimal("1.50"), "b", Map.of("c", false))));
    }

    @Test
    void surviveAnEdit() throws DocumentException {
        String text = DocumentFile.text(SmallDocuments.oneHost())
                .replace("\"name\": \"Small\"", "\"name\": \"Small\", \"colour\": \"blue\"");
        DesignDocument document = DocumentFile.parse(text, "f");

        DesignDocument edited = document.withDesign(document.design().withName("Other"));

        assertThat(DocumentFile.text(edited)).contains("\"colour\": \"blue\"");
    }
}
