/// Fault Tolerance by fast checkpointing: what a pair sends each epoch, and what it costs the guest when it may not.
@NullMarked
package dev.vmklab.simulation.faulttolerance;

import org.jspecify.annotations.NullMarked;
