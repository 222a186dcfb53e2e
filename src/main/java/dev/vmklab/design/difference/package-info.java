/// What one design has otherwise than another: elements by their ids, and their properties.
@NullMarked
package dev.vmklab.design.difference;

import org.jspecify.annotations.NullMarked;
