package dev.vmklab.design.place;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;

/// A location; distances between sites are the delays of the cables that join them.
public record Site(Id id, String name, Extras extras) {
    public Site {
        Check.name("name", name);
    }

    public Site(Id id, String name) {
        this(id, name, Extras.NONE);
    }
}
