package dev.vmklab.design.place;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.List;

/// The one permitted way between two zones.
///
/// @param through the VMs or gateways that enforce it, such as a firewall pair
public record Conduit(Id id, String name, Id from, Id to, List<Id> through, Extras extras) {
    public Conduit {
        Check.name("name", name);
        through = List.copyOf(through);
    }
}
