package dev.vmklab.app.canvas;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Nesting;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which rack frames come to stand in when they are moved: the one under the pointer, none once they have left their
/// own altogether.
final class Racking {
    /// How far a rack's ground reaches around what stands in it, world units.
    private static final double GROUND = 32;

    private final Geometry geometry;
    private final RackMembers members;
    private final List<Id> moved;
    private final List<Node> racks;

    /// The racks' grounds without what is being moved out of them; asked for with every movement of the pointer.
    private final Map<Id, Box> grounds = new HashMap<>();

    /// Racks of which nothing would be left: their ground moves along, so that nothing leaves them but into another.
    private final Set<Id> emptied = new HashSet<>();

    /// What a drop does.
    ///
    /// @param rack the one they join; empty when they leave theirs
    /// @param note in words
    record Change(Optional<Id> rack, String note) {}

    /// @param moved the frames that are moved
    /// @param chosen what was taken hold of; a rack among it brings its members along
    Racking(Design design, Geometry geometry, Collection<Id> moved, Set<Id> chosen) {
        this.geometry = geometry;
        members = RackMembers.of(design);
        this.moved = moved.stream()
                .filter(members::mayStand)
                .filter(id -> members.rackOf(id).filter(chosen::contains).isEmpty())
                .toList();
        racks = geometry.nodes().stream()
                .filter(n -> n.kind() == Kind.RACK || n.kind() == Kind.RACK_GLYPH)
                .filter(n -> !moved.contains(n.id()) && !chosen.contains(n.id()))
                .toList();
        racks.forEach(rack -> grounds.put(rack.id(), groundOf(rack)));
    }

    /// The racks that could take them.
    List<Node> targets() {
        return moved.isEmpty() ? List.of() : racks;
    }

    /// @param x of the pointer
    /// @param lead where the frame would stand that was pressed
    Optional<Change> at(double x, double y, Box lead) {
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> under =
                racks.stream().filter(n -> ground(n).contains(x, y)).findFirst();
        if (under.isPresent()) {
            Id rack = under.get().id();
            boolean there = moved.stream()
                    .allMatch(id -> members.rackOf(id).filter(rack::equals).isPresent());
            return there
                    ? Optional.empty()
                    : Optional.of(
                            new Change(Optional.of(rack), "into " + under.get().label()));
        }
        boolean outside = racks.stream()
                .filter(n -> !emptied.contains(n.id()))
                .filter(n -> moved.stream()
                        .anyMatch(
                                id -> members.rackOf(id).filter(n.id()::equals).isPresent()))
                .anyMatch(n -> !ground(n).intersects(lead));
        return outside ? Optional.of(new Change(Optional.empty(), "out of the rack")) : Optional.empty();
    }

    private Box ground(Node rack) {
        return grounds.getOrDefault(rack.id(), Box.NOTHING);
    }

    private Box groundOf(Node rack) {
        if (rack.kind() == Kind.RACK_GLYPH) {
            return rack.box();
        }
        Box rest = members.in(rack.id()).stream()
                .filter(id -> !moved.contains(id))
                .flatMap(id -> geometry.boxOf(id).stream())
                .reduce(Box.NOTHING, Box::union);
        if (rest.isEmpty()) {
            emptied.add(rack.id());
            return rack.box();
        }
        return rest.grown(GROUND);
    }

    Design applied(Change change, Design design) {
        Place place = change.rack().map(Place::on).orElse(Place.CANVAS);
        Design next = design;
        for (Id id : moved) {
            next = Nesting.moved(Model.of(next), id, place);
        }
        return next;
    }
}
