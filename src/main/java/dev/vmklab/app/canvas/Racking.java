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
import java.util.List;
import java.util.Optional;

/// Which rack frames come to stand in when they are moved: the one under the pointer, none once they have left their
/// own altogether.
final class Racking {
    /// How far a rack's ground reaches around what stands in it, world units.
    private static final double GROUND = 32;

    private final Geometry geometry;
    private final RackMembers members;
    private final List<Id> moved;
    private final List<Node> racks;

    /// What a drop does.
    ///
    /// @param rack the one they join; empty when they leave theirs
    /// @param note in words
    record Change(Optional<Id> rack, String note) {}

    /// @param moved the frames that are moved; a rack that is moved as a whole brings its members along
    Racking(Design design, Geometry geometry, Collection<Id> moved) {
        this.geometry = geometry;
        members = RackMembers.of(design);
        this.moved = moved.stream()
                .filter(members::mayStand)
                .filter(id -> members.rackOf(id).filter(r -> whole(r, moved)).isEmpty())
                .toList();
        racks = geometry.nodes().stream()
                .filter(n -> n.kind() == Kind.RACK || n.kind() == Kind.RACK_GLYPH)
                .filter(n -> !moved.contains(n.id()) && !whole(n.id(), moved))
                .toList();
    }

    private boolean whole(Id rack, Collection<Id> among) {
        List<Id> inside = members.in(rack);
        return !inside.isEmpty() && among.containsAll(inside);
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
                .filter(n -> moved.stream()
                        .anyMatch(
                                id -> members.rackOf(id).filter(n.id()::equals).isPresent()))
                .anyMatch(n -> !ground(n).intersects(lead));
        return outside ? Optional.of(new Change(Optional.empty(), "out of the rack")) : Optional.empty();
    }

    /// A rack's ground without what is being moved out of it.
    private Box ground(Node rack) {
        if (rack.kind() == Kind.RACK_GLYPH) {
            return rack.box();
        }
        Box rest = members.in(rack.id()).stream()
                .filter(id -> !moved.contains(id))
                .flatMap(id -> geometry.boxOf(id).stream())
                .reduce(Box.NOTHING, Box::union);
        return rest.isEmpty() ? rack.box() : rest.grown(GROUND);
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
