/// Hosts that enter maintenance mode: what leaves them, and what stands in the way.
@NullMarked
package dev.vmklab.simulation.maintenance;

import org.jspecify.annotations.NullMarked;
