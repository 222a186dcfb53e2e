package dev.vmklab.scenario;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.List;

/// What High Availability and administrators have to do with.
public sealed interface AvailabilityHappening extends Happening {
    /// A host's management network is cut at its uplinks, and with vSAN its vSAN network; its other traffic goes on.
    record Isolate(Id host, Extras extras) implements AvailabilityHappening {
        public Isolate(Id host) {
            this(host, Extras.NONE);
        }
    }

    /// Some hosts lose the management network to all others, but not among themselves.
    record Partition(List<Id> hosts, Extras extras) implements AvailabilityHappening {
        public Partition {
            hosts = Check.distinct("hosts", hosts);
            Check.that(!hosts.isEmpty(), "hosts is empty, expected at least one host");
        }

        public Partition(List<Id> hosts) {
            this(hosts, Extras.NONE);
        }
    }

    /// Isolations and partitions are over.
    record Heal(Extras extras) implements AvailabilityHappening {
        public Heal() {
            this(Extras.NONE);
        }
    }

    /// A VM is powered on.
    record PowerOn(Id vm, Extras extras) implements AvailabilityHappening {
        public PowerOn(Id vm) {
            this(vm, Extras.NONE);
        }
    }

    /// A VM is powered off.
    record PowerOff(Id vm, Extras extras) implements AvailabilityHappening {
        public PowerOff(Id vm) {
            this(vm, Extras.NONE);
        }
    }

    /// A host leaves maintenance mode: it may run VMs again.
    record ExitMaintenance(Id host, Extras extras) implements AvailabilityHappening {
        public ExitMaintenance(Id host) {
            this(host, Extras.NONE);
        }
    }
}
