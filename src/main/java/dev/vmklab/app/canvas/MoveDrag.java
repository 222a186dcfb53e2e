package dev.vmklab.app.canvas;

import dev.vmklab.app.views.Views;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.view.Placement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Frames that are moved over the canvas. They snap to others and to the grid, and stay where they are dropped; in a
/// rack they stand in it from then on.
final class MoveDrag implements Drag {
    private final Drafting drafting;
    private final double scale;
    private final Map<Id, Box> moved = new LinkedHashMap<>();
    private final Box lead;
    private final Point start;
    private final Snap snap;
    private final Racking racking;
    private final Map<Id, Point> unseen = new LinkedHashMap<>();
    private Optional<Racking.Change> change = Optional.empty();
    private Snap.Rest rest = new Snap.Rest(0, 0, List.of());

    /// @param lead the frame that was pressed, which is one of those that move
    MoveDrag(Drafting drafting, Geometry geometry, Set<Id> chosen, Node lead, Point start, double scale, Box sight) {
        this.drafting = drafting;
        Set<Id> elements = withMembers(chosen);
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
        bringAlong(chosen);
        racking = new Racking(drafting.content().design(), geometry, moved.keySet(), chosen);
    }

    /// The elements with all that stands in those of them that are racks.
    private Set<Id> withMembers(Set<Id> chosen) {
        RackMembers members = RackMembers.of(drafting.content().design());
        Set<Id> all = new LinkedHashSet<>(chosen);
        chosen.forEach(id -> all.addAll(members.in(id)));
        return all;
    }

    /// What stands in a collapsed rack moves with it, so that it is found around it again.
    private void bringAlong(Set<Id> chosen) {
        RackMembers members = RackMembers.of(drafting.content().design());
        List<Id> inside = chosen.stream().flatMap(id -> members.in(id).stream()).toList();
        for (Placement placement : Views.shown(drafting.content()).placements()) {
            if (inside.contains(placement.element()) && !moved.containsKey(placement.element())) {
                unseen.put(placement.element(), new Point(placement.x(), placement.y()));
            }
        }
    }

    @Override
    public Sketch to(double x, double y, boolean free) {
        double dx = x - start.x();
        double dy = y - start.y();
        rest = free ? new Snap.Rest(dx, dy, List.of()) : snap.rest(lead, dx, dy);
        Marks marks = new Marks(scale);
        marks.lit(racking.targets());
        moved.values().forEach(box -> marks.outline(box.moved(rest.dx(), rest.dy())));
        rest.guides().forEach(line -> marks.guide(line.getFirst(), line.getLast()));
        change = racking.at(x, y, lead.moved(rest.dx(), rest.dy()));
        change.flatMap(Racking.Change::rack)
                .ifPresent(rack -> marks.accepted(racking.targets().stream()
                        .filter(n -> n.id().equals(rack))
                        .toList()));
        return Sketch.allowed(marks.list(), change.map(Racking.Change::note).orElse(""))
                .with(moved(drafting.content()));
    }

    private DesignDocument moved(DesignDocument document) {
        Map<Id, Point> corners = new LinkedHashMap<>();
        moved.forEach((id, box) ->
                corners.put(id, new Point(Math.rint(box.x() + rest.dx()), Math.rint(box.y() + rest.dy()))));
        unseen.forEach((id, at) ->
                corners.put(id, new Point(Math.rint(at.x() + rest.dx()), Math.rint(at.y() + rest.dy()))));
        DesignDocument racked = change.map(c -> document.withDesign(racking.applied(c, document.design())))
                .orElse(document);
        return Positions.placed(racked, corners);
    }

    @Override
    public void drop() {
        if (rest.dx() != 0 || rest.dy() != 0) {
            drafting.edit("Move " + drafting.label(moved.keySet()), this::moved);
        }
    }
}
