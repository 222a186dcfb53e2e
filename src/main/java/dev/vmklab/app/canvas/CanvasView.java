package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.drawing.picture.Theme;

/// What the canvas shows at an instant, to be made into a picture in the background. Immutable.
///
/// @param width pixels
/// @param height pixels
public record CanvasView(DesignPicture drawing, Theme theme, Camera camera, int width, int height) {
    /// What layers show of a sheet to a camera.
    static CanvasView of(Sheet sheet, Layers layers, Camera camera, double width, double height) {
        DesignPicture drawing = new DesignPicture(sheet.geometry(), layers.loads());
        return new CanvasView(drawing, layers.theme(), camera, (int) width, (int) height);
    }
}
