package dev.vmklab.design.place;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.VlanRange;
import java.util.List;

/// A security zone of an industrial network: the VLANs that belong to one level (IEC 62443, Purdue).
///
/// @param level Purdue level, 0 to 5; 3.5 is the DMZ
public record Zone(Id id, String name, double level, List<VlanRange> vlans, Extras extras) {
    public Zone {
        Check.name("name", name);
        Check.range("level", level, 0, 5);
        vlans = List.copyOf(vlans);
    }
}
