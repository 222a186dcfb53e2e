/// How long packets wait: open-loop and saturated queues, and distributions of latency. Pure functions.
@NullMarked
package dev.vmklab.simulation.queueing;

import org.jspecify.annotations.NullMarked;
