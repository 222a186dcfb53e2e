/// I/O of VMs on its way to datastores: what it asks for, which paths carry it, and the closed loop of rate and delay
/// in which a storage flow settles.
@NullMarked
package dev.vmklab.simulation.storage;

import org.jspecify.annotations.NullMarked;
