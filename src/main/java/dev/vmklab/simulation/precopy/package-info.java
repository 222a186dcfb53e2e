/// The arithmetic of pre-copy: the rounds of a vMotion, when it is ready to switch over, and what it comes to. Pure
/// functions.
@NullMarked
package dev.vmklab.simulation.precopy;

import org.jspecify.annotations.NullMarked;
