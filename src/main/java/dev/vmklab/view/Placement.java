package dev.vmklab.view;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;

/// Where an element's top left corner stands, in world units (1 unit = 1 pixel at 100 %).
///
/// @param pinned whether automatic layout leaves it alone
public record Placement(Id element, double x, double y, boolean pinned, Extras extras) {
    private static final double LIMIT = 1e7;

    public Placement {
        Check.range("x", x, -LIMIT, LIMIT);
        Check.range("y", y, -LIMIT, LIMIT);
    }

    public Placement(Id element, double x, double y, boolean pinned) {
        this(element, x, y, pinned, Extras.NONE);
    }
}
