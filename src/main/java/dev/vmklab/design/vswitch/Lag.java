package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;

/// A link aggregation group of a distributed switch. Its ports are the uplinks `name-0`, `name-1`, ...
///
/// @param ports 1 to 24
/// @param active whether it initiates LACP
/// @param fastTimeout PDUs every second instead of every 30 seconds
public record Lag(Id id, String name, int ports, boolean active, boolean fastTimeout, Extras extras) {
    public Lag {
        Check.name("name", name);
        Check.range("ports", ports, 1, 24);
    }

    public List<String> portNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ports; i++) {
            names.add(name + "-" + i);
        }
        return names;
    }
}
