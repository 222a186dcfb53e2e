/// vSAN beyond its data paths: where objects lie and whether they have a quorum, when components are rebuilt, how a
/// resynchronisation is throttled, what the witness is told.
@NullMarked
package dev.vmklab.simulation.vsan;

import org.jspecify.annotations.NullMarked;
