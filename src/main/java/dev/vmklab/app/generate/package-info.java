/// The dialog that makes a whole host network from a few numbers, with a preview of what it makes.
@NullMarked
package dev.vmklab.app.generate;

import org.jspecify.annotations.NullMarked;
