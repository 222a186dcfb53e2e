package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.format.DesignDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Frames that are moved over the canvas. They snap to others and to the grid, and stay where they are dropped.
final class MoveDrag implements Drag {
    private final Drafting drafting;
    private final double scale;
    private final Map<Id, Box> moved = new LinkedHashMap<>();
    private final Box lead;
    private final Point start;
    private final Snap snap;
    private Snap.Rest rest = new Snap.Rest(0, 0, List.of());

    /// @param lead the frame that was pressed, which is one of those that move
    MoveDrag(Drafting drafting, Geometry geometry, Set<Id> elements, Node lead, Point start, double scale, Box sight) {
        this.drafting = drafting;
        this.scale = scale;
        this.lead = lead.box();
        this.start = start;
        List<Box> others = new ArrayList<>();
        for (Node node : geometry.nodes()) {
            if (node.isPlaceable() && elements.contains(node.id())) {
                moved.put(node.id(), node.box());
            } else if (node.isPlaceable() && node.box().intersects(sight)) {
                others.add(node.box());
            }
        }
        snap = new Snap(others, scale);
    }

    @Override
    public Sketch to(double x, double y, boolean free) {
        double dx = x - start.x();
        double dy = y - start.y();
        rest = free ? new Snap.Rest(dx, dy, List.of()) : snap.rest(lead, dx, dy);
        Marks marks = new Marks(scale);
        moved.values().forEach(box -> marks.outline(box.moved(rest.dx(), rest.dy())));
        rest.guides().forEach(line -> marks.guide(line.getFirst(), line.getLast()));
        return Sketch.allowed(marks.list(), "").with(moved(drafting.content()));
    }

    private DesignDocument moved(DesignDocument document) {
        Map<Id, Point> corners = new LinkedHashMap<>();
        moved.forEach((id, box) ->
                corners.put(id, new Point(Math.rint(box.x() + rest.dx()), Math.rint(box.y() + rest.dy()))));
        return Positions.placed(document, corners);
    }

    @Override
    public void drop() {
        if (rest.dx() != 0 || rest.dy() != 0) {
            drafting.edit("Move " + drafting.label(moved.keySet()), this::moved);
        }
    }
}
