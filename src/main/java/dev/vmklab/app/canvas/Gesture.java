package dev.vmklab.app.canvas;

/// What a drag is. It is one thing from press to release.
sealed interface Gesture {
    /// Nothing is pressed.
    record Rest() implements Gesture {}

    /// The button is down on something and has not moved far enough to be a drag.
    ///
    /// @param moves whether it takes what is there or pans, else it becomes a rubber band
    record Press(double x, double y, boolean moves, boolean adds) implements Gesture {
        /// @param slack how far a click may wander, pixels
        boolean isLeft(double toX, double toY, double slack) {
            return Math.hypot(toX - x, toY - y) > slack;
        }
    }

    /// The drawing moves with the pointer.
    record Pan(double lastX, double lastY) implements Gesture {}

    /// A box is spanned from a corner, pixels.
    record RubberBand(double fromX, double fromY, boolean adds) implements Gesture {}

    /// The hand holds something.
    record Carry() implements Gesture {}
}
