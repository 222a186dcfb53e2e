/// The arithmetic of vMotion: pre-copy rounds and how many may run at once. Pure functions.
@NullMarked
package dev.vmklab.simulation.migration;

import org.jspecify.annotations.NullMarked;
