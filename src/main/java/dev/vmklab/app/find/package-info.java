/// Finding elements by what an administrator remembers of them: names, addresses, MACs, VLANs.
@NullMarked
package dev.vmklab.app.find;

import org.jspecify.annotations.NullMarked;
