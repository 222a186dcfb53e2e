package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Moves the view over the drawing. FX thread only.
public final class Navigation {
    private final Viewport viewport;
    private final Supplier<Optional<Box>> selection;
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);

    /// @param selection the box around what is selected
    Navigation(Viewport viewport, Supplier<Optional<Box>> selection) {
        this.viewport = viewport;
        this.selection = selection;
    }

    public Camera camera() {
        return viewport.camera();
    }

    /// The part of the world that is seen.
    Box sight() {
        return viewport.visible();
    }

    /// Shows the whole drawing, and keeps it in view while the window changes its size.
    public void fit() {
        viewport.fit();
    }

    /// Zooms about the middle of the view.
    public void zoom(double factor) {
        zoom(factor, viewport.width() / 2, viewport.height() / 2);
    }

    /// Zooms so that what is under a point of the pane stays there.
    void zoom(double factor, double x, double y) {
        viewport.zoom(factor, x, y);
    }

    /// Shows what is selected as large as it fits.
    public void zoomToSelection() {
        selection.get().ifPresent(viewport::show);
    }

    /// Moves the drawing by pixels.
    void pan(double dx, double dy) {
        viewport.pan(dx, dy);
    }

    /// Brings a point of the world into the middle of the view, as far as the drawing stays in sight.
    void centre(double x, double y) {
        viewport.centre(x, y);
    }

    /// Moves no more than needed so that a part of the world is in view.
    void reveal(Box box) {
        viewport.reveal(box);
    }

    /// Tells who listens how large the drawing is shown by now.
    void update() {
        scale.set(camera().scale());
    }

    /// Pixels per world unit.
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }
}
