/// vSphere Replication: windows, what has changed in them, and when a recovery point is late.
@NullMarked
package dev.vmklab.simulation.replication;

import org.jspecify.annotations.NullMarked;
