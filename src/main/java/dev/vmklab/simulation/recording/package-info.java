/// What a run leaves behind: append-only series with one writer and any number of readers, latency by operation,
/// events with their outcomes and migrations with their rounds.
@NullMarked
package dev.vmklab.simulation.recording;

import org.jspecify.annotations.NullMarked;
