package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.picture.Theme;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Affine;

/// One canvas of the drawing, as large as the viewport. It can be moved and scaled as a picture until it is painted
/// again, which is what makes panning and zooming of large designs smooth.
final class Layer {
    private final Canvas canvas = new Canvas();
    private final FxPainter painter;
    private final Affine move = new Affine();
    private Camera painted = Camera.START;

    Layer(Theme theme) {
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
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    /// Paints anew for a camera.
    void paint(Camera camera, double pixelRatio, Consumer<FxPainter> content) {
        painted = camera;
        move.setToIdentity();
        painter.begin(camera, pixelRatio, canvas.getWidth(), canvas.getHeight());
        content.accept(painter);
    }

    /// Shows the picture as it is from where another camera stands.
    void follow(Camera camera) {
        double scale = camera.scale() / painted.scale();
        move.setToTransform(
                scale,
                0,
                (painted.x() - camera.x()) * camera.scale(),
                0,
                scale,
                (painted.y() - camera.y()) * camera.scale());
    }

    boolean isPaintedFor(Camera camera) {
        return painted.equals(camera);
    }
}
