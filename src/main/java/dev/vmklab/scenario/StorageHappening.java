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
