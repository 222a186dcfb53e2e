/// The way in from RVTools: a workbook, a folder of `RVTools_tab*.csv` files or a zip of these. [RvTools] is the door;
/// [Export] the tables of one export; the readers turn tabs into elements of a design, and what RVTools does not hold
/// becomes an inference or a gap in the ledger.
///
/// Absent never becomes false or zero here.
@NullMarked
package dev.vmklab.exchange.rvtools;

import org.jspecify.annotations.NullMarked;
