/// In what condition the elements of a design are at an instant of a run: what its scenario has broken, what hosts and
/// vSphere HA make of it, and what teams have just done about it.
@NullMarked
package dev.vmklab.analysis.condition;

import org.jspecify.annotations.NullMarked;
