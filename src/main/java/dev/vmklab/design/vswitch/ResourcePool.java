package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;

/// A network resource pool: a share of the bandwidth that VM traffic has reserved, for the VMs of its port groups.
///
/// @param quotaBitsPerSecond over all uplinks of the distributed switch
public record ResourcePool(Id id, String name, double quotaBitsPerSecond, Extras extras) {
    public ResourcePool {
        Check.name("name", name);
        Check.range("quotaBitsPerSecond", quotaBitsPerSecond, 0, 1e13);
    }

    public ResourcePool(Id id, String name, double quotaBitsPerSecond) {
        this(id, name, quotaBitsPerSecond, Extras.NONE);
    }
}
