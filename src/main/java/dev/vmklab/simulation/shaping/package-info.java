/// Traffic shaping of ports by token buckets.
@NullMarked
package dev.vmklab.simulation.shaping;

import org.jspecify.annotations.NullMarked;
