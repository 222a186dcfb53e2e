package dev.vmklab.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 80);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsReadEqualsWhatWasWritten(long seed) throws DocumentException {
        DesignDocument document = RandomDocuments.of(seed);

        assertThat(DocumentFile.parse(DocumentFile.text(document), "random")).isEqualTo(document);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void scenariosAreReadAsTheyWereWritten(long seed) throws DocumentException {
        ScenarioDocument document = RandomDocuments.scenario(seed);

        assertThat(DocumentFile.parseScenario(DocumentFile.text(document), "random"))
                .isEqualTo(document);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalDocumentsHaveEqualBytes(long seed) throws DocumentException {
        String text = DocumentFile.text(RandomDocuments.of(seed));

        assertThat(DocumentFile.text(RandomDocuments.of(seed))).isEqualTo(text);
        assertThat(DocumentFile.text(DocumentFile.parse(text, "random"))).isEqualTo(text);
        assertThat(text).endsWith("}\n").doesNotContain("\r").doesNotContain(" \n");
    }
}
