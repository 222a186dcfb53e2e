/// Random draws as pure functions of seed, element, purpose and counter.
@NullMarked
package dev.vmklab.simulation.random;

import org.jspecify.annotations.NullMarked;
