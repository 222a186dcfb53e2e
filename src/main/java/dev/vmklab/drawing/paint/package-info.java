/// Painters of primitives: Java2D and SVG, in the shipped font.
///
/// [dev.vmklab.drawing.paint.DesignPicture] makes a whole picture of a design; the window has a painter of its own.
@NullMarked
package dev.vmklab.drawing.paint;

import org.jspecify.annotations.NullMarked;
