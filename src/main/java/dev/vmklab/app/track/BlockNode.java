package dev.vmklab.app.track;

import dev.vmklab.units.Units;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What one block looks like: a bar as long as it lasts, and its text on or behind it.
final class BlockNode extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double PADDING = 6;
    private static final double INSTANT = 8;
    private static final double EDGE = 6;

    private final EventBlock block;
    private final Region bar = new Region();
    private final Label label = new Label();
    private double length = INSTANT;

    BlockNode(EventBlock block, boolean chosen) {
        this.block = block;
        getStyleClass().addAll("event-block", block.tone().key());
        bar.getStyleClass().add("event-bar");
        bar.setMouseTransparent(true);
        label.setText(block.label());
        label.setMouseTransparent(true);
        getChildren().addAll(bar, label);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        String when = "at " + Units.instant(block.from())
                + (block.seconds() > 0 ? ", for " + Units.seconds(block.seconds()) : "")
                + (block.repeats().isEmpty() ? "" : ", " + (block.repeats().size() + 1) + " times");
        setAccessibleText(block.label() + " " + when);
        setMouseTransparent(true);
        chosen(chosen);
    }

    /// Whether a place is at the end of a bar that can be stretched.
    ///
    /// @param x from the bar's start, pixels
    boolean holdsEnd(double x) {
        return block.stretches() && Math.abs(x - length) <= EDGE;
    }

    EventBlock block() {
        return block;
    }

    void chosen(boolean on) {
        pseudoClassStateChanged(CHOSEN, on);
    }

    /// How long the bar is, pixels.
    void length(double pixels) {
        length = pixels;
        requestLayout();
    }

    double length() {
        return length;
    }

    private boolean inside() {
        return label.prefWidth(-1) + 2 * PADDING <= length;
    }

    @Override
    protected double computePrefWidth(double height) {
        return inside() ? length : length + PADDING + label.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, length, getHeight());
        label.autosize();
        label.relocate(inside() ? PADDING : length + PADDING / 2, Math.rint((getHeight() - label.prefHeight(-1)) / 2));
    }
}
