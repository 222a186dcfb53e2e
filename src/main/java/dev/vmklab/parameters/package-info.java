/// The numbers of the model with units, ranges and sources, read from one file and overridable per design.
/// Knows no file format; [dev.vmklab.format] reads it.
@NullMarked
package dev.vmklab.parameters;

import org.jspecify.annotations.NullMarked;
