package dev.vmklab.app.views;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;

/// Tabs side by side that the wheel moves along where they have no room. The selected one, or the field in which one is
/// renamed, is in sight whenever the tabs change.
final class TabStrip extends ScrollPane {
    private final Row row = new Row();

    /// Lays itself out and then knows where the tabs are.
    private final class Row extends HBox {
        Row() {
            super(2);
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            reveal();
        }
    }

    TabStrip() {
        setContent(row);
        getStyleClass().addAll("edge-to-edge", "view-strip");
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFitToHeight(true);
        setFocusTraversable(false);
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        viewportBoundsProperty().subscribe(this::reveal);
    }

    ObservableList<Node> tabs() {
        return row.getChildren();
    }

    /// How much wider the tabs are than what is seen of them.
    private double hidden() {
        return row.getWidth() - getViewportBounds().getWidth();
    }

    private void scrolled(ScrollEvent event) {
        if (hidden() > 0) {
            setHvalue(Math.clamp(getHvalue() - (event.getDeltaX() + event.getDeltaY()) / hidden(), 0, 1));
            event.consume();
        }
    }

    /// Moves the tabs as little as brings the one in front into sight.
    void reveal() {
        tabs().stream()
                .filter(node -> node instanceof TextField || node instanceof ToggleButton tab && tab.isSelected())
                .filter(node -> hidden() > 0)
                .forEach(node -> {
                    double left = node.getBoundsInParent().getMinX();
                    double right = node.getBoundsInParent().getMaxX();
                    double least = Math.max(0, right - getViewportBounds().getWidth());
                    double now = getHvalue() * hidden();
                    setHvalue(Math.clamp(now, Math.min(least, left), Math.max(least, left)) / hidden());
                });
    }
}
