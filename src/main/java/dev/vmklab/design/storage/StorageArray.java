package dev.vmklab.design.storage;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.Optional;

/// A storage array or NFS server.
public record StorageArray(Id id, String name, Optional<Id> rack, Media media, List<ArrayPort> ports, Extras extras) {
    public StorageArray {
        Check.name("name", name);
        ports = List.copyOf(ports);
    }

    public StorageArray withPorts(List<ArrayPort> newPorts) {
        return new StorageArray(id, name, rack, media, newPorts, extras);
    }
}
