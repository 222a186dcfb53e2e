/// vSphere HA as a value machine: who is the primary, which host is silent and why, what is done about it, and which
/// VMs are powered on again where and when. Knows hosts and VMs by number and asks its surroundings for the rest.
@NullMarked
package dev.vmklab.simulation.availability;

import org.jspecify.annotations.NullMarked;
