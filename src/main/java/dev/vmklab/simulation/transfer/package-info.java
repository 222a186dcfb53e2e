/// Bytes that are moved in bulk beside vMotion, whoever asked for it.
@NullMarked
package dev.vmklab.simulation.transfer;

import org.jspecify.annotations.NullMarked;
