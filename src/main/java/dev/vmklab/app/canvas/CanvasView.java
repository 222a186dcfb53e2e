package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.drawing.picture.Theme;
import java.awt.image.BufferedImage;

/// What the canvas shows at an instant, to be made into a picture in the background. Immutable.
///
/// @param width pixels
/// @param height pixels
public record CanvasView(DesignPicture drawing, Theme theme, Camera camera, int width, int height) {
    /// The part that is in view.
    ///
    /// @param pixelScale how many times as many pixels, 1 to 4
    public BufferedImage image(int pixelScale) {
        return drawing.screen(theme, width, height, camera, pixelScale);
    }

    /// The whole drawing with all details.
    public String svg() {
        return drawing.svg(theme);
    }
}
