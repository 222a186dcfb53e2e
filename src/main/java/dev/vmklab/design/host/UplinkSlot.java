package dev.vmklab.design.host;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;

/// A vmnic plugged into an uplink of a distributed switch on one host.
///
/// @param uplink the slot's name on the switch (`Uplink 1`, or a port of a LAG such as `lag1-0`)
public record UplinkSlot(Id distributedSwitch, String uplink, Id vmnic, Extras extras) {
    public UplinkSlot {
        Check.name("uplink", uplink);
    }

    public UplinkSlot(Id distributedSwitch, String uplink, Id vmnic) {
        this(distributedSwitch, uplink, vmnic, Extras.NONE);
    }
}
