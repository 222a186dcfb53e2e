/// The small values every other record of a design is made of: ids, addresses, VLAN ranges, range checks and
/// the fields of a file that this version does not know.
@NullMarked
package dev.vmklab.design.value;

import org.jspecify.annotations.NullMarked;
