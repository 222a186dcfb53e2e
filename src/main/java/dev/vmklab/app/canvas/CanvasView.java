package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.drawing.picture.Theme;

/// What the canvas shows at an instant, to be made into a picture in the background. Immutable.
///
/// @param width pixels
/// @param height pixels
public record CanvasView(DesignPicture drawing, Theme theme, Camera camera, int width, int height) {}
