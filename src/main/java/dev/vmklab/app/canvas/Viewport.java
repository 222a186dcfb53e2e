package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;

/// Where the camera stands and how large the canvas is. It keeps the whole drawing in view while the window changes
/// its size, until the user looks at a part of it.
final class Viewport {
    private static final double MARGIN = 24;
    private static final double INSET = 8;
    private static final double LARGEST_FIT = 1.5;
    private static final double KEPT = 48;

    private Camera camera = Camera.START;
    private Box world = Box.NOTHING;
    private double width;
    private double height;
    private boolean fitted = true;

    Camera camera() {
        return camera;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    Box visible() {
        return camera.visible(width, height);
    }

    /// Takes over what there is to see. The view stays where it is.
    void world(Box bounds) {
        world = bounds;
    }

    void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        refit();
    }

    private void refit() {
        if (fitted) {
            fit();
        }
    }

    void fit() {
        fitted = true;
        if (width > 0 && height > 0 && !world.isEmpty()) {
            camera = Camera.fitting(world, width, height, MARGIN, LARGEST_FIT);
        }
    }

    void show(Box box) {
        fitted = false;
        camera = Camera.fitting(box, width, height, 4 * MARGIN, LARGEST_FIT);
    }

    void pan(double dx, double dy) {
        look(camera.panned(dx, dy));
    }

    /// Zooms so that what is under a point of the screen stays there.
    void zoom(double factor, double screenX, double screenY) {
        look(camera.zoomed(factor, screenX, screenY));
    }

    /// Brings a point of the world into the middle.
    void centre(double x, double y) {
        look(new Camera(x - width / camera.scale() / 2, y - height / camera.scale() / 2, camera.scale()));
    }

    /// Moves no more than needed so that a box is in view; zooms out where it is too large.
    void reveal(Box box) {
        Box seen = visible().grown(-INSET / camera.scale());
        if (width > 0 && height > 0 && !seen.contains(box)) {
            double scale = camera.scale();
            boolean fits = box.width() <= seen.width() && box.height() <= seen.height();
            if (fits) {
                look(new Camera(box.centreX() - width / scale / 2, box.centreY() - height / scale / 2, scale));
            } else {
                show(box);
            }
        }
    }

    private void look(Camera next) {
        fitted = false;
        camera = world.isEmpty() ? next : next.clamped(world, width, height, KEPT);
    }
}
