package dev.vmklab.drawing.layout;

import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each host, switch, array and appliance is cabled to, once per cable, in the design's order.
final class Neighbours {
    private final Map<Id, List<Id>> all = new HashMap<>();

    Neighbours(List<Wire> wires) {
        for (Wire wire : wires) {
            all.computeIfAbsent(wire.topA(), k -> new ArrayList<>()).add(wire.topB());
            all.computeIfAbsent(wire.topB(), k -> new ArrayList<>()).add(wire.topA());
        }
    }

    List<Id> of(Id top) {
        return all.getOrDefault(top, List.of());
    }
}
