/// The state of a run as plain data that copies by cloning arrays, and what an instant's events have changed in it.
/// Mechanisms read and write it; it knows none of them.
@NullMarked
package dev.vmklab.simulation.state;

import org.jspecify.annotations.NullMarked;
