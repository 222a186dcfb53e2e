package dev.vmklab.design.place;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// A rack, at most in one site.
public record Rack(Id id, String name, Optional<Id> site, Extras extras) {
    public Rack {
        Check.name("name", name);
    }

    public Rack(Id id, String name, Optional<Id> site) {
        this(id, name, site, Extras.NONE);
    }
}
