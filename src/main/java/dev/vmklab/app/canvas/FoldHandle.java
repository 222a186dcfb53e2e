package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.HitIndex;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The small button at the upper right corner of a host or rack that collapses it. A glyph has its own in the picture,
/// which expands it.
final class FoldHandle {
    /// Its side, screen pixels.
    private static final double SIZE = 15;

    /// Frames that are narrower on the screen have none.
    private static final double LEAST_WIDTH = 60;

    /// Where the plus of a glyph is, from its upper right corner, world units.
    private static final Box PLUS = new Box(-32, 10, 24, 20);

    private FoldHandle() {}

    /// Where it is, in world units; empty for what cannot be collapsed or is too small on the screen.
    static Optional<Box> of(Node node, double scale) {
        Box box = node.box();
        if (node.parent() >= 0 || box.width() * scale < LEAST_WIDTH) {
            return Optional.empty();
        }
        if (node.has(Mark.COLLAPSED)) {
            return Optional.of(PLUS.moved(box.right(), box.y()));
        }
        boolean opens = node.kind() == Kind.HOST || node.kind() == Kind.RACK;
        double size = SIZE / scale;
        return opens ? Optional.of(new Box(box.right() - 2 * size, box.y() - size / 2, size, size)) : Optional.empty();
    }

    /// The host or rack whose button is at a point.
    static Optional<Id> at(Geometry geometry, HitIndex hits, Point at, double scale) {
        List<Node> near = hits.touching(new Box(at.x(), at.y(), 0, 0).grown(SIZE / scale));
        return near.reversed().stream()
                .map(geometry::top)
                .filter(n ->
                        of(n, scale).filter(b -> b.contains(at.x(), at.y())).isPresent())
                .map(Node::id)
                .findFirst();
    }

    /// Draws the one that collapses the host or rack of an element.
    static void draw(Geometry geometry, Id element, double scale, Consumer<Primitive> out) {
        geometry.nodesOf(element).stream()
                .limit(1)
                .map(geometry::top)
                .filter(n -> !n.has(Mark.COLLAPSED))
                .flatMap(n -> of(n, scale).stream())
                .forEach(box -> draw(box, scale, out));
    }

    private static void draw(Box box, double scale, Consumer<Primitive> out) {
        out.accept(new Primitive.Rectangle(box, 3 / scale, Role.CHIP, Role.SELECTION, 1 / scale));
        double inset = 4 / scale;
        out.accept(new Primitive.Polyline(
                List.of(new Point(box.x() + inset, box.centreY()), new Point(box.right() - inset, box.centreY())),
                1.5 / scale,
                Role.TEXT,
                Primitive.Dash.SOLID));
    }
}
