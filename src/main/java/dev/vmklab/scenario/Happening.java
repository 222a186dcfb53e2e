package dev.vmklab.scenario;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// Something that happens to a design in a scenario.
public sealed interface Happening {
    /// A vMotion of one VM.
    ///
    /// @param toHost the destination; empty lets the kernel choose the host with the fewest VMs of the same cluster
    record Migrate(Id vm, Optional<Id> toHost, Extras extras) implements Happening {
        public Migrate(Id vm, Optional<Id> toHost) {
            this(vm, toHost, Extras.NONE);
        }
    }

    /// A host enters maintenance mode: every running VM on it migrates to other hosts of the cluster.
    record Evacuate(Id host, Extras extras) implements Happening {
        public Evacuate(Id host) {
            this(host, Extras.NONE);
        }
    }

    /// An element stops working: a vmnic, cable, switch port, physical switch, host, array port, array, gateway or
    /// appliance.
    record Fail(Id element, Extras extras) implements Happening {
        public Fail(Id element) {
            this(element, Extras.NONE);
        }
    }

    /// A failed element works again.
    record Restore(Id element, Extras extras) implements Happening {
        public Restore(Id element) {
            this(element, Extras.NONE);
        }
    }

    /// The load of a VM, of all VMs of a host, or of every VM changes.
    ///
    /// @param scope a VM or a host; empty for all
    /// @param disk factor on the I/O rates that the design states, 0 to 1000
    /// @param network factor on its network traffic
    /// @param dirty factor on the rate at which its memory is written
    record ChangeLoad(Optional<Id> scope, double disk, double network, double dirty, Extras extras)
            implements Happening {
        private static final double MAX_FACTOR = 1000;

        public ChangeLoad {
            Check.range("disk", disk, 0, MAX_FACTOR);
            Check.range("network", network, 0, MAX_FACTOR);
            Check.range("dirty", dirty, 0, MAX_FACTOR);
        }

        public ChangeLoad(Optional<Id> scope, double disk, double network, double dirty) {
            this(scope, disk, network, dirty, Extras.NONE);
        }
    }
}
