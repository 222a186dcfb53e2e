package dev.vmklab.app.track;

import dev.vmklab.units.Units;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// What one block looks like: a bar as long as it lasts, and its text on or behind it.
final class BlockNode extends Region {
    private static final double PADDING = 6;
    private static final double INSTANT = 8;

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
        Tooltip.install(this, new Tooltip(block.label() + "\n" + when));
        chosen(chosen);
    }

    EventBlock block() {
        return block;
    }

    void chosen(boolean on) {
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("chosen"), on);
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
        label.relocate(
                inside() ? PADDING : length + PADDING / 2, Math.rint((getHeight() - label.prefHeight(-1)) / 2));
    }
}
