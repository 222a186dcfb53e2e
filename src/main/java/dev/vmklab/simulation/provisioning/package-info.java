/// Storage vMotion, clones and cold migration, which take part of the limits of vCenter, and storms of VMs that boot.
@NullMarked
package dev.vmklab.simulation.provisioning;

import org.jspecify.annotations.NullMarked;
