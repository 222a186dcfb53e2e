package dev.vmklab.app.canvas;

import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.format.DesignDocument;
import java.util.List;
import java.util.Optional;

/// What shows while something is dragged: marks above the drawing, a line at the pointer, and the document as the drop
/// would leave it.
///
/// @param marks in painting order
/// @param note what a drop here does, or why it may not
/// @param refused whether the note is a reason
/// @param preview the document after the drop
record Sketch(List<Primitive> marks, String note, boolean refused, Optional<DesignDocument> preview) {
    static final Sketch NOTHING = new Sketch(List.of(), "", false, Optional.empty());

    Sketch {
        marks = List.copyOf(marks);
    }

    static Sketch allowed(List<Primitive> marks, String note) {
        return new Sketch(marks, note, false, Optional.empty());
    }

    static Sketch refused(List<Primitive> marks, String reason) {
        return new Sketch(marks, reason, true, Optional.empty());
    }

    Sketch with(DesignDocument after) {
        return new Sketch(marks, note, refused, Optional.of(after));
    }
}
