/// Fault Tolerance by fast checkpointing: where secondaries run, how they are copied, what a pair sends each epoch,
/// and what it costs the guest when it may not.
@NullMarked
package dev.vmklab.simulation.faulttolerance;

import org.jspecify.annotations.NullMarked;
