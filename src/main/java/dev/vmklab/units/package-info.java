/// Numbers with their units, as people read them. Inside the program quantities are bit/s, bytes and seconds; only
/// here do they become text.
///
/// [dev.vmklab.units.Units] writes single values, [dev.vmklab.units.Scale] chooses one unit for a whole axis or column.
/// Knows nothing else of the program.
@NullMarked
package dev.vmklab.units;

import org.jspecify.annotations.NullMarked;
