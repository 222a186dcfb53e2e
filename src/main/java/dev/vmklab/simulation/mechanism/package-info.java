/// The parts of one run that act on its state, put together, copied and amended in one place.
@NullMarked
package dev.vmklab.simulation.mechanism;

import org.jspecify.annotations.NullMarked;
