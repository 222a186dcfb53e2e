package dev.vmklab.analysis;

import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.recording.StoragePathKey;

/// One side of one datastore as one host uses it.
public record StorageUse(Id datastore, Id host, boolean write) {
    boolean covers(StoragePathKey key) {
        return key.datastore().equals(datastore) && key.host().equals(host) && key.write() == write;
    }

    static StorageUse of(StoragePathKey key) {
        return new StorageUse(key.datastore(), key.host(), key.write());
    }

    /// `reads` or `writes`.
    public String direction() {
        return write ? "writes" : "reads";
    }
}
