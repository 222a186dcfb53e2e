/// Two designs, or two futures of one, side by side: who serves whom better, by how much, and who breaks an objective
/// first.
///
/// [dev.vmklab.analysis.comparison.Lockstep] plays both on one clock, [dev.vmklab.analysis.comparison.Comparison] holds
/// what came of it. A run compared with itself differs by exactly zero everywhere.
@NullMarked
package dev.vmklab.analysis.comparison;

import org.jspecify.annotations.NullMarked;
