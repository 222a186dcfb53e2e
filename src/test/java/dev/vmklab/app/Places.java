package dev.vmklab.app;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import javafx.geometry.Point2D;

/// Where things stand on the canvas.
final class Places {
    private Places() {}

    /// The middle of what has a box and this name.
    static Point2D of(CanvasPane canvas, Design design, String name) {
        DesignIndex index = DesignIndex.of(design);
        Id id = index.elements().keySet().stream()
                .filter(i -> index.label(i).equals(name))
                .findFirst()
                .orElseThrow();
        Box box = canvas.geometry().orElseThrow().boxOf(id).orElseThrow();
        Camera camera = canvas.camera();
        double x = (box.x() + box.width() / 2 - camera.x()) * camera.scale();
        double y = (box.y() + box.height() / 2 - camera.y()) * camera.scale();
        return new Point2D(x, y);
    }
}
