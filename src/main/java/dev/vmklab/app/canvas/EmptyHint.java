package dev.vmklab.app.canvas;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What an empty canvas says: how to begin.
final class EmptyHint extends VBox {
    private static final double WIDTH = 380;

    EmptyHint() {
        setId("empty-hint");
        getStyleClass().add("empty-hint");
        setAlignment(Pos.CENTER);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        Label title = new Label("Draw a host network");
        title.getStyleClass().add("empty-title");
        getChildren().add(title);
        add("Drag a host from the palette, or double-click it.");
        add("Drop VMkernel adapters, switches and VMs on it; what takes them lights up.");
        add("Draw cables from port to port. Ctrl+D duplicates, names and addresses count on.");
        add("Or open a sample, or import an inventory: File menu.");
    }

    private void add(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        getChildren().add(line);
    }

    void centre(double width, double height) {
        double own = Math.min(WIDTH, width);
        double high = prefHeight(own);
        resizeRelocate(Math.rint((width - own) / 2), Math.rint((height - high) / 2), own, high);
    }
}
