package dev.vmklab.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.design.value.Extras;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "1500, 1500",
        "0.1, 0.1",
        "1e10, 10000000000",
        "8.9e15, 8900000000000000",
        "1e16, 1.0E16",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "4.9e-324, 4.9E-324",
        "0.3333333333333333," + " 0.3333333333333333",
        "-2.5, -2.5"
    })
    void numbersAreWrittenInFullAndWithoutAnIdleFraction(double number, String expected) throws JsonException {
        assertThat(JsonText.write(number)).isEqualTo(expected + "\n");
        assertThat(((BigDecimal) JsonText.read(expected)).doubleValue()).isEqualTo(number == 0 ? 0.0 : number);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsNotWritten(double number) {
        assertThatThrownBy(() -> JsonText.write(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\\/\b\f\n\r\t", "\u0000\u001f\u007f\u2028\u2029", "𝄞 日本 é"})
    void stringsSurviveWhateverTheyHold(String text) throws JsonException {
        String written = JsonText.write(text);

        assertThat(JsonText.read(written)).isEqualTo(text);
        assertThat(written.strip().chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void halfASurrogatePairIsWrittenAsTheCharacterForWhatIsNone() {
        assertThat(JsonText.write("a\ud800b\udc00")).isEqualTo("\"a\uFFFDb\uFFFD\"\n");
    }

    @Test
    void shortListsAndObjectsOfPlainValuesStandOnOneLine() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("list", List.of(1, true, "x", Extras.NULL));
        object.put("empty", Map.of());
        object.put("long", Collections.nCopies(30, 1000));
        object.put("nested", List.of(List.of()));

        assertThat(JsonText.write(object)).startsWith("""
                {
                  "list": [1, true, "x", null],
                  "empty": {},
                  "long": [
                    1000,
                """).endsWith("""
                    1000
                  ],
                  "nested": [
                    []
                  ]
                }
                """);
    }

    @Test
    void noLineOfPlainValuesIsLongerThanAHundredColumns() {
        for (int length = 70; length < 130; length++) {
            String text = JsonText.write(Map.of("k", List.of("x".repeat(length), "y")));

            assertThat(text.lines().filter(line -> line.startsWith("  \"k\": [\"")))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        }
    }

    @Test
    void tooManyValuesAreAFault() {
        assertThatThrownBy(() -> JsonText.read("[1, 2, 3, 4]", 4))
                .isInstanceOf(JsonException.class)
                .hasMessage("is beyond the first 4 values, expected a smaller document");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a            | 1 | 6
            b[1].c       | 2 | 12
            b[1]["d e"]  | 2 | 27
            b[0]         | 2 | 2
            """)
    void pathsAreFoundInTheText(String path, int line, int column) {
        String text = "{\"a\":1,\"b\":[\n {},{\"c\" : [2],\"d\\u0020e\":3}]}";
        JsonPath steps = switch (path) {
            case "a" -> JsonPath.ROOT.key("a");
            case "b[1].c" -> JsonPath.ROOT.key("b").item(1).key("c");
            case "b[0]" -> JsonPath.ROOT.key("b").item(0);
            default -> JsonPath.ROOT.key("b").item(1).key("d e");
        };

        assertThat(steps).hasToString(path);
        assertThat(Place.of(text, steps)).isEqualTo(new Place(line, column));
    }

    @Test
    void whatIsNotThereIsFoundAtWhatWouldHoldIt() {
        String text = "{\"a\": {\"b\": []}}";

        assertThat(Place.of(text, JsonPath.ROOT.key("a").key("x").key("y"))).isEqualTo(new Place(1, 7));
        assertThat(Place.of(text, JsonPath.ROOT.key("a").key("b").item(0))).isEqualTo(new Place(1, 13));
        assertThat(Place.of("{\"a\": [1, ", JsonPath.ROOT.key("a").item(9))).isEqualTo(new Place(1, 7));
    }
}
