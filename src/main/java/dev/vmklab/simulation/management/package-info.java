/// What vCenter and the hosts tell each other, and when vCenter gives a host up.
@NullMarked
package dev.vmklab.simulation.management;

import org.jspecify.annotations.NullMarked;
