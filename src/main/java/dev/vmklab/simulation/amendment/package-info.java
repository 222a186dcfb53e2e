/// What carries the state of a run over to another design: old and new numbers of everything that has one, matched by
/// ids.
@NullMarked
package dev.vmklab.simulation.amendment;

import org.jspecify.annotations.NullMarked;
