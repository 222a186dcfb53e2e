package dev.vmklab.app.canvas;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// One line beside the pointer while something is dragged: what a drop does here, or why it may not.
final class DropNote extends Label {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double OFFSET = 20;

    DropNote() {
        setId("drop-note");
        getStyleClass().add("drop-note");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    void show(Sketch sketch, double x, double y, double width, double height) {
        setVisible(!sketch.note().isEmpty());
        setText(sketch.note());
        pseudoClassStateChanged(REFUSED, sketch.refused());
        autosize();
        double left = Math.min(x + OFFSET, width - getWidth());
        double top = y + OFFSET + getHeight() > height ? y - OFFSET - getHeight() : y + OFFSET;
        relocate(Math.rint(Math.max(0, left)), Math.rint(Math.max(0, top)));
    }
}
