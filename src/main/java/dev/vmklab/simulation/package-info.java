/// The kernel: a flow-level discrete-event simulation of a design under a scenario.
///
/// [dev.vmklab.simulation.Simulation] is a value machine: design, scenario, parameters and seed decide every bit of a
/// run, and its state is plain data that copies by cloning arrays. Knows no wall clock, window, thread or file. This
/// package is the way in: a run, its checkpoints, and who answers which event. Below it each mechanism has a package
/// of its own over the same state, and tells the others nothing but through it or by a call downwards.
@NullMarked
package dev.vmklab.simulation;

import org.jspecify.annotations.NullMarked;
