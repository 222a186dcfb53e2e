package dev.vmklab.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.parameters.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterFileTest {
    private static final Path FILE = Path.of("assets/parameters.json");

    @Test
    void hasOneEntryPerParameterInTheirOrder() {
        assertThat(ParameterFile.standard().entries())
                .extracting(ParameterEntry::key)
                .containsExactlyElementsOf(
                        Arrays.stream(Parameter.values()).map(Parameter::key).toList());
    }

    @ParameterizedTest
    @EnumSource
    void statesWhereEachNumberComesFrom(Parameter parameter) {
        ParameterEntry entry = ParameterFile.standard().entry(parameter);

        assertThat(entry.source()).isNotBlank();
        assertThat(entry.note()).endsWith(".");
        assertThat(ParameterFile.standard().parameters().get(parameter)).isEqualTo(entry.defaultValue());
    }

    @Test
    void aDesignsOverridesReplaceTheModelsNumbers() {
        DesignDocument document = SmallDocuments.oneHost().withParameters(Map.of("tcp.rtoSeconds", 1.0));

        assertThat(ParameterFile.standard().parameters(document).get(Parameter.TCP_RTO_SECONDS))
                .isEqualTo(1.0);
        assertThat(ParameterFile.standard().parameters(document).get(Parameter.QUEUE_STANDING_FRACTION))
                .isEqualTo(0.85);
    }

    @Test
    void aMissingParameterIsNamed() throws IOException {
        String text = Files.readString(FILE).replace("\"tcp.rtoSeconds\"", "\"tcp.other\"");

        assertThatThrownBy(() -> ParameterFile.parse(text, "p.json"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("is \"tcp.other\", expected each parameter of the model once (and 1 more)");
    }

    @Test
    void aDefaultOutsideItsRangeIsRefusedAtItsPlace() throws IOException {
        String text = Files.readString(FILE).replaceFirst("\"defaultValue\": 0.5", "\"defaultValue\": 500");

        assertThatThrownBy(() -> ParameterFile.parse(text, "p.json"))
                .hasMessage("p.json:8:23: parameters[0].defaultValue: is 500, expected 0.1 to 90");
    }
}
