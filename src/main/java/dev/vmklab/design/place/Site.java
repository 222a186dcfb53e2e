package dev.vmklab.design.place;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Id;

/// A location; distances between sites are the delays of the cables that join them.
public record Site(Id id, String name) {
    public Site {
        Check.name("name", name);
    }
}
