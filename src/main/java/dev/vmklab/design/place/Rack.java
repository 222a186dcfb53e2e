package dev.vmklab.design.place;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// A rack, at most in one site.
public record Rack(Id id, String name, Optional<Id> site) {
    public Rack {
        Check.name("name", name);
    }
}
