package dev.vmklab.format;

import dev.vmklab.analysis.why.Counterfactual;
import dev.vmklab.analysis.why.Explanation;
import dev.vmklab.format.codec.Shapes;
import java.util.List;

/// Writes explanations with their counterfactuals as JSON. Every method may be called from any thread.
public final class ExplanationFile {
    static final DocumentType<Content> TYPE =
            new DocumentType<>("vmklab-explanation", Shapes.of(Content.class), List.of(), _ -> List.of());

    private ExplanationFile() {}

    /// What the file holds.
    ///
    /// @param design its name
    /// @param scenario its name
    /// @param counterfactuals what it would be otherwise, in the order in which they were asked
    public record Content(
            String design, String scenario, Explanation explanation, List<Counterfactual.Result> counterfactuals) {
        public Content {
            counterfactuals = List.copyOf(counterfactuals);
        }
    }

    /// The text of an explanation. Equal explanations have equal texts.
    public static String text(Content content) {
        try {
            return TYPE.text(content, "explanation");
        } catch (DocumentException e) {
            throw new IllegalStateException("an explanation has no checks that it could fail", e);
        }
    }

    /// @param file the name for messages
    /// @throws DocumentException when the text is no explanation
    public static Content parse(String text, String file) throws DocumentException {
        return TYPE.parse(text, file);
    }
}
