/// What a user draws, as one immutable value: [dev.vmklab.design.Design] and the look-up
/// [dev.vmklab.design.DesignIndex].
/// Knows neither files, layout, simulation nor any library.
@NullMarked
package dev.vmklab.design;

import org.jspecify.annotations.NullMarked;
