package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.picture.Theme;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Affine;

/// One canvas of the drawing: the viewport with a margin around it. It can be moved and scaled as a picture until it is
/// painted again, which is what makes panning and zooming of large designs smooth; the margin is what comes into view
/// meanwhile.
final class Layer {
    private final Canvas canvas = new Canvas();
    private final FxPainter painter;
    private final Affine move = new Affine();
    private final double margin;
    private Camera painted = Camera.START;
    private Box paintedBox = Box.NOTHING;
    private double ratio = 1;

    /// @param margin on each side, pixels
    Layer(Theme theme, double margin) {
        this.margin = margin;
        painter = new FxPainter(canvas.getGraphicsContext2D(), theme);
        canvas.getTransforms().add(move);
        canvas.setMouseTransparent(true);
    }

    Canvas canvas() {
        return canvas;
    }

    void theme(Theme theme) {
        painter.theme(theme);
    }

    void resize(double width, double height) {
        canvas.setWidth(width + 2 * margin);
        canvas.setHeight(height + 2 * margin);
    }

    /// The part of the world that is painted when it is painted for a camera with the margin.
    Box around(Camera camera) {
        return camera.panned(margin, margin).visible(canvas.getWidth(), canvas.getHeight());
    }

    /// Paints anew for a camera.
    ///
    /// @param box the part of the world that the content is of
    void paint(Camera camera, Box box, double pixelRatio, Consumer<FxPainter> content) {
        painted = camera;
        paintedBox = box;
        ratio = pixelRatio;
        painter.begin(camera.panned(margin, margin), pixelRatio, canvas.getWidth(), canvas.getHeight());
        content.accept(painter);
        follow(camera);
    }

    /// Shows the picture as it is from where another camera stands, on whole pixels of the device.
    void follow(Camera camera) {
        double scale = camera.scale() / painted.scale();
        move.setToTransform(
                scale,
                0,
                whole((painted.x() - camera.x()) * camera.scale() - margin * scale),
                0,
                scale,
                whole((painted.y() - camera.y()) * camera.scale() - margin * scale));
    }

    private double whole(double pixels) {
        return Math.rint(pixels * ratio) / ratio;
    }

    boolean isPaintedFor(Camera camera) {
        return painted.equals(camera);
    }

    /// Whether all that is seen by a camera was painted, however large.
    boolean covers(Box visible) {
        return paintedBox.contains(visible);
    }

    /// How large the picture is shown in comparison to how it was painted.
    double enlargement(Camera camera) {
        return camera.scale() / painted.scale();
    }
}
