/// Hosts and what belongs to one of them: vmnics, VMkernel adapters and the services these carry.
@NullMarked
package dev.vmklab.design.host;

import org.jspecify.annotations.NullMarked;
