package dev.vmklab.app.canvas;

import dev.vmklab.design.Design;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who stands in which rack: hosts, physical switches and storage arrays.
final class RackMembers {
    private final Map<Id, Optional<Id>> rackOf = new LinkedHashMap<>();

    private RackMembers(Design design) {
        design.hosts().forEach((Host h) -> rackOf.put(h.id(), h.rack()));
        design.physicalSwitches().forEach((PhysicalSwitch s) -> rackOf.put(s.id(), s.rack()));
        design.storageArrays().forEach((StorageArray a) -> rackOf.put(a.id(), a.rack()));
    }

    static RackMembers of(Design design) {
        return new RackMembers(design);
    }

    /// Whether an element is of a kind that stands in racks.
    boolean mayStand(Id element) {
        return rackOf.containsKey(element);
    }

    Optional<Id> rackOf(Id element) {
        return rackOf.getOrDefault(element, Optional.empty());
    }

    /// What stands in a rack, in the design's order.
    List<Id> in(Id rack) {
        return rackOf.entrySet().stream()
                .filter(e -> e.getValue().filter(rack::equals).isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }
}
