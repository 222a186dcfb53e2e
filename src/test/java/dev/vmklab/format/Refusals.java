package dev.vmklab.format;

import java.util.List;

/// What reading a text complains about.
final class Refusals {
    private Refusals() {}

    /// The problems as lines of the file `f`; none where the text is read.
    static List<String> of(String text) {
        try {
            DocumentFile.parse(text, "f");
            return List.of();
        } catch (DocumentException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
