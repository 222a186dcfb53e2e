package dev.vmklab.view;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.List;

/// One named drawing of a design: where things stand, what is left out and what is drawn small.
///
/// @param placements elements without one are placed by automatic layout
/// @param collapsed hosts and racks that are drawn as a glyph, without what is in them
public record View(
        Id id, String name, List<Placement> placements, HiddenLayers hidden, List<Id> collapsed, Extras extras) {
    public View {
        Check.name("name", name);
        placements = List.copyOf(placements);
        collapsed = Check.distinct("collapsed", collapsed);
    }

    /// A view in which everything shows and automatic layout places all.
    public static View of(Id id, String name) {
        return new View(id, name, List.of(), HiddenLayers.NONE, List.of(), Extras.NONE);
    }

    public View withName(String newName) {
        return new View(id, newName, placements, hidden, collapsed, extras);
    }

    public View withPlacements(List<Placement> newPlacements) {
        return new View(id, name, newPlacements, hidden, collapsed, extras);
    }

    public View withHidden(HiddenLayers newHidden) {
        return new View(id, name, placements, newHidden, collapsed, extras);
    }

    public View withCollapsed(List<Id> newCollapsed) {
        return new View(id, name, placements, hidden, newCollapsed, extras);
    }

    /// The same drawing as a view of its own.
    public View copied(Id newId, String newName) {
        return new View(newId, newName, placements, hidden, collapsed, extras);
    }
}
