/// Other people's formats, in and out. Each way in ends in an [Imported]: a design, its ledger and a count of what was
/// read; [Importers] finds the right one for a path. What the formats share (the account of an import, stable ids, the
/// invention of the physical side that no inventory holds) stands here, each format in a package of its own.
///
/// Knows nothing of the window, the simulation or VmkLab's own documents.
@NullMarked
package dev.vmklab.exchange;

import org.jspecify.annotations.NullMarked;
