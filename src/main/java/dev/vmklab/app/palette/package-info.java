/// The palette: parts to drag, click or type into the drawing, those of the program and the user's own templates.
@NullMarked
package dev.vmklab.app.palette;

import org.jspecify.annotations.NullMarked;
