/// Which single failure, or which pair, hurts the services of a design most.
///
/// [dev.vmklab.analysis.sweep.Sweep] is a plan: a base run up to an instant, and independent cases that may be run in
/// any order, on any thread or machine. [dev.vmklab.analysis.sweep.SweepResult] puts their outcomes in order. Failures
/// with the same effect on the compiled network are one case. Threads belong to whoever carries the plan out.
@NullMarked
package dev.vmklab.analysis.sweep;

import org.jspecify.annotations.NullMarked;
