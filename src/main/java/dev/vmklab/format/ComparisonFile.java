package dev.vmklab.format;

import dev.vmklab.analysis.comparison.Comparison;
import dev.vmklab.format.codec.Shapes;
import java.util.List;

/// Reads and writes comparisons of two runs as JSON. Every method may be called from any thread.
public final class ComparisonFile {
    static final DocumentType<Comparison> TYPE =
            new DocumentType<>("vmklab-comparison", Shapes.of(Comparison.class), List.of(), _ -> List.of());

    private ComparisonFile() {}

    /// The text of a comparison. Equal comparisons have equal texts.
    public static String text(Comparison comparison) {
        try {
            return TYPE.text(comparison, "comparison");
        } catch (DocumentException e) {
            throw new IllegalStateException("a comparison has no checks that it could fail", e);
        }
    }

    /// @param file the name for messages
    /// @throws DocumentException when the text is no comparison
    public static Comparison parse(String text, String file) throws DocumentException {
        return TYPE.parse(text, file);
    }
}
