/// The arithmetic of vSphere Replication. Pure functions.
@NullMarked
package dev.vmklab.simulation.replication;

import org.jspecify.annotations.NullMarked;
