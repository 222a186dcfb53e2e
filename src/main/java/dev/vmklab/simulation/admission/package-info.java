/// What vCenter lets run at a time: its operations, what each takes of hosts and datastores, and the limits.
@NullMarked
package dev.vmklab.simulation.admission;

import org.jspecify.annotations.NullMarked;
