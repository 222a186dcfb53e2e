/// The drawing in the window: layers of canvas over the same geometry that reports print, a camera and gestures.
/// Only the painter knows `GraphicsContext`.
@NullMarked
package dev.vmklab.app.canvas;

import org.jspecify.annotations.NullMarked;
