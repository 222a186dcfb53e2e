package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.picture.Detail;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// What lies above the drawing while someone works on it.
///
/// @param hovered the element under the pointer
/// @param band the rubber band, world units
/// @param sketch the marks of what is dragged
/// @param handles those of the cable that is selected alone
record Interaction(
        List<Id> selected,
        Optional<Id> hovered,
        Optional<Box> band,
        List<Primitive> sketch,
        Optional<Handles> handles) {
    static final Interaction NONE =
            new Interaction(List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /// The handles of a cable.
    ///
    /// @param chosen index of the bend that the keyboard moves
    record Handles(CableBends bends, OptionalInt chosen) {}

    private static final double FRAME = 2;

    Interaction withSelected(List<Id> ids) {
        return new Interaction(List.copyOf(ids), hovered, band, sketch, handles);
    }

    Interaction withHovered(Optional<Id> id) {
        return new Interaction(selected, id, band, sketch, handles);
    }

    Interaction withBand(Optional<Box> box) {
        return new Interaction(selected, hovered, box, sketch, handles);
    }

    Interaction withSketch(List<Primitive> marks) {
        return new Interaction(selected, hovered, band, marks, handles);
    }

    Interaction withHandles(Optional<Handles> shown) {
        return new Interaction(selected, hovered, band, sketch, shown);
    }

    /// Hands out its primitives.
    ///
    /// @param scale screen pixels per world unit
    void draw(Geometry geometry, double scale, Consumer<Primitive> out) {
        hovered.ifPresent(id -> LitCables.of(geometry, id).forEach(c -> mark(c, 1 / scale, Role.HOVER, out)));
        if (selected.size() == 1) {
            LitCables.of(geometry, selected.getFirst()).forEach(c -> mark(c, 1 / scale, Role.SELECTION, out));
        }
        hovered.filter(id -> !selected.contains(id)).ifPresent(id -> mark(geometry, id, 1, scale, Role.HOVER, out));
        selected.forEach(id -> mark(geometry, id, FRAME, scale, Role.SELECTION, out));
        hovered.or(() -> selected.stream().filter(id -> isFrame(geometry, id)).findFirst())
                .filter(id -> sketch.isEmpty())
                .ifPresent(id -> FoldHandle.draw(geometry, id, scale, out));
        handles.filter(h -> sketch.isEmpty()).ifPresent(h -> h.bends().draw(h.chosen(), scale, out));
        band.ifPresent(box -> out.accept(new Primitive.Rectangle(box, 0, Role.NONE, Role.SELECTION, 1 / scale)));
        sketch.forEach(out);
    }

    private static boolean isFrame(Geometry geometry, Id id) {
        return geometry.nodesOf(id).stream().anyMatch(n -> n.parent() < 0);
    }

    /// @param pixels how thick the frame is on the screen
    private static void mark(
            Geometry geometry, Id id, double pixels, double scale, Role role, Consumer<Primitive> out) {
        double width = pixels / scale;
        for (Node node : geometry.nodesOf(id)) {
            Node shown = isDrawn(node, scale) ? node : geometry.top(node);
            out.accept(new Primitive.Rectangle(shown.box().grown(width), 4, Role.NONE, role, width));
        }
        geometry.cable(id).ifPresent(cable -> mark(cable, width, role, out));
    }

    /// From afar only ports are drawn of what is in a frame; what else is selected there is marked by its frame, whose
    /// name a mark in its midst would cover.
    private static boolean isDrawn(Node node, double scale) {
        return node.parent() < 0 || node.kind().isPort() || Detail.at(scale) != Detail.FAR;
    }

    private static void mark(CableRun cable, double width, Role role, Consumer<Primitive> out) {
        out.accept(new Primitive.Polyline(cable.points(), 2 * width, role, Primitive.Dash.SOLID));
    }
}
