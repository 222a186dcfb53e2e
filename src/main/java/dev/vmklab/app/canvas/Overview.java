package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The whole drawing made so small that it fits a corner. Pure functions between the world and its small picture.
///
/// @param world what is to be seen
/// @param left of the picture of the world, pixels
/// @param top of the picture of the world, pixels
/// @param scale pixels per world unit
record Overview(Box world, double left, double top, double scale) {
    private static final double MARGIN = 6;

    /// Of more cables nothing could be told apart, and frames stand for themselves.
    private static final int MOST_CABLES = 400;

    /// The world in the middle of a picture of this size.
    static Overview of(Box world, double width, double height) {
        double across = (width - 2 * MARGIN) / Math.max(1, world.width());
        double down = (height - 2 * MARGIN) / Math.max(1, world.height());
        double scale = Math.min(across, down);
        return new Overview(world, (width - world.width() * scale) / 2, (height - world.height() * scale) / 2, scale);
    }

    /// A part of the world in the small picture.
    Box small(Box box) {
        return new Box(
                left + (box.x() - world.x()) * scale,
                top + (box.y() - world.y()) * scale,
                box.width() * scale,
                box.height() * scale);
    }

    private Point small(Point point) {
        return new Point(left + (point.x() - world.x()) * scale, top + (point.y() - world.y()) * scale);
    }

    /// What a point of the small picture stands for.
    Point large(double x, double y) {
        return new Point((x - left) / scale + world.x(), (y - top) / scale + world.y());
    }

    /// The small picture: grounds, cables where they are few, frames by their kind and what is selected.
    List<Primitive> draw(Geometry geometry, List<Id> selected) {
        List<Primitive> out = new ArrayList<>();
        Set<Id> marked = new HashSet<>(selected);
        geometry.nodes().stream()
                .filter(n -> n.kind().isGround())
                .forEach(n -> out.add(new Primitive.Rectangle(small(n.box()), 0, Role.ZONE, Role.ZONE_EDGE, 0)));
        if (geometry.cables().size() <= MOST_CABLES) {
            geometry.cables().forEach(c -> out.add(cable(c)));
        }
        for (Node node : geometry.nodes()) {
            if (node.isPlaceable()) {
                out.add(Primitive.Rectangle.filled(
                        small(node.box()), 0, marked.contains(node.id()) ? Role.SELECTION : fill(node)));
            }
        }
        return out;
    }

    private Primitive cable(CableRun cable) {
        return new Primitive.Polyline(
                cable.points().stream().map(this::small).toList(), 0, Role.CABLE_FAR, Primitive.Dash.SOLID);
    }

    private static Role fill(Node node) {
        return switch (node.kind()) {
            case HOST -> Role.CHIP_EDGE;
            case PHYSICAL_SWITCH -> Role.BAR;
            default -> Role.PORT_EDGE;
        };
    }
}
