/// The design as a tree beside the canvas, in step with the selection.
@NullMarked
package dev.vmklab.app.outline;

import org.jspecify.annotations.NullMarked;
