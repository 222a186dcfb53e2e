/// What does not change during a run: the compiled network with the numbers of the model, the storage paths, loads and
/// copies of writes that a design implies, and the rules of where VMs may run. Runs and their forks share it.
@NullMarked
package dev.vmklab.simulation.model;

import org.jspecify.annotations.NullMarked;
