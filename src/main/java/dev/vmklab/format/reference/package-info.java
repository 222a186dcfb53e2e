/// Reads folders of reference cases, plain or compressed, and hands each case to [dev.vmklab.validation]. Strict: a
/// file
/// of a known family that is not what the family's files are is refused with file, place and what was expected.
@NullMarked
package dev.vmklab.format.reference;

import org.jspecify.annotations.NullMarked;
