/// Virtual switches: standard and distributed switches, port groups, teaming, shaping, Network I/O Control.
@NullMarked
package dev.vmklab.design.vswitch;

import org.jspecify.annotations.NullMarked;
