/// The queue of what happens next, and the kinds of events in their order within an instant.
@NullMarked
package dev.vmklab.simulation.event;

import org.jspecify.annotations.NullMarked;
