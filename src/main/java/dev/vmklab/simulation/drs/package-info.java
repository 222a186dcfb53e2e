/// DRS: how unbalanced a cluster is, which move helps most, and the passes that ask for it.
@NullMarked
package dev.vmklab.simulation.drs;

import org.jspecify.annotations.NullMarked;
