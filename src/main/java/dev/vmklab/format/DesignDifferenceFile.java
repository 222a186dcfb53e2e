package dev.vmklab.format;

import dev.vmklab.design.difference.DesignDifference;
import dev.vmklab.format.codec.Shapes;
import java.util.List;

/// Writes the difference of two designs as JSON. Every method may be called from any thread.
public final class DesignDifferenceFile {
    static final DocumentType<DesignDifference> TYPE =
            new DocumentType<>("vmklab-difference", Shapes.of(DesignDifference.class), List.of(), _ -> List.of());

    private DesignDifferenceFile() {}

    /// The text of a difference. Equal differences have equal texts.
    public static String text(DesignDifference difference) {
        try {
            return TYPE.text(difference, "difference");
        } catch (DocumentException e) {
            throw new IllegalStateException("a difference has no checks that it could fail", e);
        }
    }

    /// @param file the name for messages
    /// @throws DocumentException when the text is no difference
    public static DesignDifference parse(String text, String file) throws DocumentException {
        return TYPE.parse(text, file);
    }
}
