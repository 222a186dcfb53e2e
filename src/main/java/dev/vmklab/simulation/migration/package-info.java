/// vMotion: requests and which of them may start, where DRS sends a VM, the streams, pre-copy rounds, what they cost
/// the guest, how migrations end and what is advised.
@NullMarked
package dev.vmklab.simulation.migration;

import org.jspecify.annotations.NullMarked;
