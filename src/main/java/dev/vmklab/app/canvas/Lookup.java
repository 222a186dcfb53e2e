package dev.vmklab.app.canvas;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Hit;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Finds what is drawn at a place. FX thread only.
final class Lookup {
    /// How far beside a cable it is still hit, pixels.
    private static final double TOLERANCE = 5;

    private final Navigation navigation;
    private final Supplier<Model> model;
    private Optional<Sheet> sheet = Optional.empty();

    Lookup(Navigation navigation, Supplier<Model> model) {
        this.navigation = navigation;
        this.model = model;
    }

    void sheet(Sheet shown) {
        sheet = Optional.of(shown);
    }

    Optional<Sheet> sheet() {
        return sheet;
    }

    Optional<Geometry> geometry() {
        return sheet.map(Sheet::geometry);
    }

    /// What lies under the pointer; empty until something is drawn.
    Optional<Under> under() {
        return sheet.map(s -> new Under(s.geometry(), s.hits(), model.get()));
    }

    /// The box around elements; what is not drawn by itself stands where what contains it does.
    Optional<Box> box(List<Id> ids) {
        return ids.stream().flatMap(id -> box(id).stream()).reduce(Box::union);
    }

    private Optional<Box> box(Id id) {
        return sheet.flatMap(s -> s.geometry().boxOf(id)).or(() -> container(id).flatMap(this::box));
    }

    /// What an element is in: a VM is on its host and so is a local datastore, a host may stand in a rack, anything
    /// else is in its owner.
    private Optional<Id> container(Id id) {
        DesignIndex index = model.get().index();
        return index.find(id, Vm.class)
                .flatMap(Vm::host)
                .or(() -> index.find(id, Datastore.class)
                        .filter(d -> d.hosts().size() == 1)
                        .map(d -> d.hosts().getFirst()))
                .or(() -> index.owner(id))
                .or(() -> RackMembers.of(model.get().design()).rackOf(id));
    }

    /// What is at a point of the world.
    Optional<Hit> at(Point at) {
        double tolerance = TOLERANCE / navigation.camera().scale();
        return sheet.flatMap(s -> s.hits().at(at.x(), at.y(), tolerance));
    }

    /// What is at a point of the pane.
    Optional<Id> element(double x, double y) {
        return at(new Point(navigation.camera().toWorldX(x), navigation.camera().toWorldY(y)))
                .map(Hit::id);
    }

    /// The host or rack that a click at a point of the pane collapses or expands.
    Optional<Id> foldHandle(double x, double y) {
        Camera camera = navigation.camera();
        Point at = new Point(camera.toWorldX(x), camera.toWorldY(y));
        return sheet.flatMap(s -> FoldHandle.at(s.geometry(), s.hits(), at, camera.scale()));
    }

    /// The frames and cables that lie wholly in a part of the world.
    List<Id> elementsIn(Box box) {
        return sheet.map(s -> Stream.concat(
                                s.hits().inside(box).stream()
                                        .filter(Node::isPlaceable)
                                        .map(Node::id),
                                s.hits().cablesTouching(box).stream()
                                        .filter(c -> box.contains(c.bounds()))
                                        .map(CableRun::id))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /// All frames.
    List<Id> frames() {
        return geometry().stream()
                .flatMap(g -> g.nodes().stream())
                .filter(Node::isPlaceable)
                .map(Node::id)
                .toList();
    }
}
