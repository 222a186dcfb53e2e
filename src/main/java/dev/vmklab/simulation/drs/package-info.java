/// The arithmetic of DRS: which rules a placement breaks, how unbalanced a cluster is, and which move helps most. Knows
/// VMs and hosts by number.
@NullMarked
package dev.vmklab.simulation.drs;

import org.jspecify.annotations.NullMarked;
