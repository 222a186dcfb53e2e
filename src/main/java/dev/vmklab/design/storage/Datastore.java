package dev.vmklab.design.storage;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Origin;
import java.util.List;
import java.util.Optional;

/// A datastore.
///
/// @param hosts the hosts that mount it
/// @param readLatencySeconds unloaded device time of a read, where it is known better than the model's default
/// @param writeLatencySeconds the same for a write
public record Datastore(
        Id id,
        String name,
        Backing backing,
        List<Id> hosts,
        double capacityBytes,
        Optional<Double> readLatencySeconds,
        Optional<Double> writeLatencySeconds,
        Optional<Origin> origin,
        Extras extras) {
    public Datastore {
        Check.name("name", name);
        hosts = Check.distinct("hosts", hosts);
        Check.range("capacityBytes", capacityBytes, 0, 1e19);
        Check.range("readLatencySeconds", readLatencySeconds, 0, 10);
        Check.range("writeLatencySeconds", writeLatencySeconds, 0, 10);
    }
}
