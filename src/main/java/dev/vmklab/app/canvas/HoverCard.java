package dev.vmklab.app.canvas;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The numbers of what is under the pointer, beside the pointer and inside the canvas.
final class HoverCard extends VBox {
    private static final double OFFSET = 16;

    HoverCard() {
        getStyleClass().add("hover-card");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    void show(List<String> lines, double x, double y, double width, double height) {
        setVisible(!lines.isEmpty());
        if (lines.isEmpty()) {
            return;
        }
        if (getChildren().size() != lines.size()) {
            getChildren().setAll(lines.stream().map(l -> new Label()).toList());
            getChildren().getFirst().getStyleClass().add("hover-title");
        }
        for (int i = 0; i < lines.size(); i++) {
            ((Label) getChildren().get(i)).setText(lines.get(i));
        }
        autosize();
        double left = x + OFFSET + getWidth() > width ? x - OFFSET - getWidth() : x + OFFSET;
        double top = y + OFFSET + getHeight() > height ? y - OFFSET - getHeight() : y + OFFSET;
        relocate(Math.rint(Math.max(0, left)), Math.rint(Math.max(0, top)));
    }
}
