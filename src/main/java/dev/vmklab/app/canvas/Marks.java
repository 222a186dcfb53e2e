package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Weight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The marks that the hand leaves above the drawing while it moves, in world units at a scale.
final class Marks {
    private static final double RADIUS = 4;
    private static final double LIT = 1.5;
    private static final double CHOSEN = 3;
    private static final double ABOVE = 8;
    private static final double GHOST_WIDTH = 160;
    private static final double GHOST_HEIGHT = 24;
    private static final double TEXT = 12;
    private static final double BASELINE = 16;

    private final double scale;
    private final List<Primitive> out = new ArrayList<>();

    /// @param scale screen pixels per world unit
    Marks(double scale) {
        this.scale = scale;
    }

    /// Everything that would take what is dragged.
    Marks lit(Collection<Node> nodes) {
        nodes.forEach(n -> edge(n.box(), LIT, Role.ACCEPTED));
        return this;
    }

    Marks accepted(Collection<Node> nodes) {
        nodes.forEach(n -> edge(n.box(), CHOSEN, Role.ACCEPTED));
        return this;
    }

    Marks refused(Collection<Node> nodes) {
        nodes.forEach(n -> edge(n.box(), CHOSEN, Role.REFUSED));
        return this;
    }

    private void edge(Box box, double pixels, Role role) {
        double width = pixels / scale;
        out.add(new Primitive.Rectangle(box.grown(width), RADIUS, Role.NONE, role, width));
    }

    Marks outline(Box box) {
        edge(box, LIT, Role.SELECTION);
        return this;
    }

    /// A chip with a name that hangs above the pointer, so that what is under it can be seen.
    Marks chip(String name, double x, double y) {
        double unit = 1 / scale;
        Box box = new Box(x + ABOVE * unit, y - (GHOST_HEIGHT + ABOVE) * unit, GHOST_WIDTH * unit, GHOST_HEIGHT * unit);
        out.add(new Primitive.Rectangle(box, RADIUS * unit, Role.CHIP, Role.SELECTION, LIT * unit));
        out.add(new Primitive.Text(
                name,
                box.centreX(),
                box.y() + BASELINE * unit,
                TEXT * unit,
                Weight.MEDIUM,
                Primitive.Anchor.MIDDLE,
                Role.TEXT));
        return this;
    }

    /// A cable that hangs at the pointer: out of its port, across, and to the point.
    Marks cable(Point from, Point to, Role role) {
        double middle = (from.y() + to.y()) / 2;
        out.add(new Primitive.Polyline(
                List.of(from, new Point(from.x(), middle), new Point(to.x(), middle), to),
                2 / scale,
                role,
                Primitive.Dash.SOLID));
        out.add(new Primitive.Dot(to.x(), to.y(), CHOSEN / scale, role, Role.NONE));
        return this;
    }

    Marks guide(Point from, Point to) {
        out.add(new Primitive.Polyline(List.of(from, to), 1 / scale, Role.SELECTION, Primitive.Dash.DASHED));
        return this;
    }

    Marks handle(Point at) {
        out.add(new Primitive.Dot(at.x(), at.y(), (CHOSEN + 1) / scale, Role.SELECTION, Role.NONE));
        return this;
    }

    Marks all(Collection<? extends Primitive> primitives) {
        out.addAll(primitives);
        return this;
    }

    List<Primitive> list() {
        return List.copyOf(out);
    }
}
