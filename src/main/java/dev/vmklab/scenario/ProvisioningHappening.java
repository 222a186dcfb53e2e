package dev.vmklab.scenario;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;

/// Moves and copies of disks and of VMs that are off.
public sealed interface ProvisioningHappening extends Happening {
    /// The disks of a VM move to another datastore.
    record StorageMigrate(Id vm, Id toDatastore, Extras extras) implements ProvisioningHappening {
        public StorageMigrate(Id vm, Id toDatastore) {
            this(vm, toDatastore, Extras.NONE);
        }
    }

    /// A VM is copied.
    record Clone(Id vm, Id toHost, Id toDatastore, Extras extras) implements ProvisioningHappening {
        public Clone(Id vm, Id toHost, Id toDatastore) {
            this(vm, toHost, toDatastore, Extras.NONE);
        }
    }

    /// A VM that is off moves to another host.
    record ColdMigrate(Id vm, Id toHost, Extras extras) implements ProvisioningHappening {
        public ColdMigrate(Id vm, Id toHost) {
            this(vm, toHost, Extras.NONE);
        }
    }
}
