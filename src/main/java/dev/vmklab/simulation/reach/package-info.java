/// Who reaches whom and what at an instant: datastores from hosts, hosts over the management network.
@NullMarked
package dev.vmklab.simulation.reach;

import org.jspecify.annotations.NullMarked;
