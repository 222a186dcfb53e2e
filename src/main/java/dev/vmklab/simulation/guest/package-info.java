/// What VMs ask of the network as time goes by: their streams with the rhythm that seeded draws give them.
@NullMarked
package dev.vmklab.simulation.guest;

import org.jspecify.annotations.NullMarked;
