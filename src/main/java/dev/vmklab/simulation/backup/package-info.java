/// Backup of VMs over NFC within a window.
@NullMarked
package dev.vmklab.simulation.backup;

import org.jspecify.annotations.NullMarked;
