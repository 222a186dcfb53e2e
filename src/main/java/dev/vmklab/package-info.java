/// Where the program starts: [Main] looks at its arguments and hands over.
///
/// Nothing here may load a JavaFX class before the arguments ask for the window.
@NullMarked
package dev.vmklab;

import org.jspecify.annotations.NullMarked;
