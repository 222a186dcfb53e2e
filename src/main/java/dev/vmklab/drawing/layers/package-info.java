/// What of a design a view shows: which layers a design has, and the design without those that are hidden.
@NullMarked
package dev.vmklab.drawing.layers;

import org.jspecify.annotations.NullMarked;
