/// vSphere HA: who is the primary, which host is silent and why, what is done about it, and which VMs are powered on
/// again where and when. The agents know hosts and VMs by number and ask their surroundings for the rest, which are a
/// run's state here.
@NullMarked
package dev.vmklab.simulation.availability;

import org.jspecify.annotations.NullMarked;
