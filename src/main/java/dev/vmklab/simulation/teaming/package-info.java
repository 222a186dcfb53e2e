/// What teams and switches notice of links, and which uplink a port is on because of it: link status, beacons, LACP,
/// flapping, load-based teaming, where switches last heard a port.
@NullMarked
package dev.vmklab.simulation.teaming;

import org.jspecify.annotations.NullMarked;
