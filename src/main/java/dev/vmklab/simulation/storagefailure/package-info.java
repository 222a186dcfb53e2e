/// Storage that is lost and comes back: paths that fall silent or die, devices that all paths or the array have lost,
/// controllers that take over.
@NullMarked
package dev.vmklab.simulation.storagefailure;

import org.jspecify.annotations.NullMarked;
