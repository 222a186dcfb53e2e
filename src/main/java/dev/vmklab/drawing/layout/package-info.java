/// Gives every element its place and every cable its way.
///
/// [dev.vmklab.drawing.layout.Layout] is the one entrance: design and view in, geometry out. What the view places stays
/// where it is; the rest is laid out in tiers, hosts above switches above storage. Knows no colours and no fonts.
@NullMarked
package dev.vmklab.drawing.layout;

import org.jspecify.annotations.NullMarked;
