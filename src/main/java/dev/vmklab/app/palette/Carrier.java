package dev.vmklab.app.palette;

import dev.vmklab.design.part.Part;

/// What takes parts from the palette over: the drawing.
public interface Carrier {
    /// A part is taken up; it follows the pointer from now on.
    void take(Part part, String name);

    /// The pointer is at a point of the scene while a button is held.
    void carry(double sceneX, double sceneY, boolean free);

    /// The button is released at a point of the scene.
    void drop(double sceneX, double sceneY);

    /// Puts a part into the middle of the view, or into what is selected.
    void put(Part part, String name);

    /// Gives up what is carried.
    void cancel();
}
