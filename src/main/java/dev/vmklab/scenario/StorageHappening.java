package dev.vmklab.scenario;

import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;

/// What befalls storage beside its cables.
public sealed interface StorageHappening extends Happening {
    /// A controller of an array stops; its ports go with it and its work moves to the others.
    ///
    /// @param controller number of the controller, from 0
    record FailController(Id array, int controller, Extras extras) implements StorageHappening {
        public FailController {
            Check.range("controller", controller, 0, ArrayPort.MAX_CONTROLLER);
        }

        public FailController(Id array, int controller) {
            this(array, controller, Extras.NONE);
        }
    }

    /// A controller of an array works again.
    ///
    /// @param controller number of the controller, from 0
    record RestoreController(Id array, int controller, Extras extras) implements StorageHappening {
        public RestoreController {
            Check.range("controller", controller, 0, ArrayPort.MAX_CONTROLLER);
        }

        public RestoreController(Id array, int controller) {
            this(array, controller, Extras.NONE);
        }
    }

    /// The array says that a datastore's device is gone for good (permanent device loss). Restore ends it.
    record LoseDevice(Id datastore, Extras extras) implements StorageHappening {
        public LoseDevice(Id datastore) {
            this(datastore, Extras.NONE);
        }
    }

    /// Disks of a host that vSAN uses fail: one, a disk group, or all of them.
    ///
    /// @param datastore of vSAN
    /// @param host a member of its cluster
    /// @param fraction of what vSAN has on the host, 0.001 to 1
    /// @param permanent whether vSAN knows that they are lost, so that components are degraded and rebuilt at once;
    /// else
    ///     they are absent, as when a disk was pulled out, and vSAN waits for their return
    record FailDisks(Id datastore, Id host, double fraction, boolean permanent, Extras extras)
            implements StorageHappening {
        private static final double MIN_FRACTION = 1e-3;

        public FailDisks {
            Check.range("fraction", fraction, MIN_FRACTION, 1);
        }

        public FailDisks(Id datastore, Id host, double fraction, boolean permanent) {
            this(datastore, host, fraction, permanent, Extras.NONE);
        }
    }

    /// All disks of a host that vSAN uses work: what was absent is back, what was lost is replaced by empty ones.
    ///
    /// @param datastore of vSAN
    /// @param host a member of its cluster
    record RestoreDisks(Id datastore, Id host, Extras extras) implements StorageHappening {
        public RestoreDisks(Id datastore, Id host) {
            this(datastore, host, Extras.NONE);
        }
    }

    /// vSAN moves components: a policy was changed, or the cluster is rebalanced.
    ///
    /// @param bytes to move, 0 to 1e15
    record Resync(Id datastore, double bytes, Extras extras) implements StorageHappening {
        public Resync {
            Check.range("bytes", bytes, 0, LoadHappening.MAX_BYTES);
        }

        public Resync(Id datastore, double bytes) {
            this(datastore, bytes, Extras.NONE);
        }
    }
}
