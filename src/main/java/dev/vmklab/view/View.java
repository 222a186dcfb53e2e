package dev.vmklab.view;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.List;

/// One named layout of a design. Elements without a placement are placed by automatic layout.
public record View(Id id, String name, List<Placement> placements, Extras extras) {
    public View {
        Check.name("name", name);
        placements = List.copyOf(placements);
    }
}
