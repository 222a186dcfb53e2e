package dev.vmklab.app.canvas;

/// Something that is being dragged, from press to release. Positions are in world units.
interface Drag {
    /// The pointer is at a point.
    ///
    /// @param free whether snapping is off
    Sketch to(double x, double y, boolean free);

    /// The button is released where the pointer was last.
    void drop();
}
