/// Writes what is in force after each event into a recording. Only reads the state, so that a run has the same bits
/// with or without it.
@NullMarked
package dev.vmklab.simulation.recorder;

import org.jspecify.annotations.NullMarked;
