package dev.vmklab.app.canvas;

import dev.vmklab.app.document.Stroke;
import dev.vmklab.app.views.Views;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.view.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Moves the frames that are selected: nudged, aligned, spread evenly, or back to where automatic layout wants them.
public final class Arranging {
    /// What frames are lined up by.
    public enum Edge {
        LEFT("left edges"),
        CENTRE("centres"),
        RIGHT("right edges"),
        TOP("top edges"),
        MIDDLE("middles"),
        BOTTOM("bottom edges");

        private final String words;

        Edge(String words) {
            this.words = words;
        }

        /// What a person calls it.
        public String words() {
            return words;
        }
    }

    private final CanvasPane pane;
    private final Drafting drafting;
    /// Where frames are that were nudged faster than the drawing is laid out.
    private final Map<Id, Box> ahead = new HashMap<>();
    private Geometry known = new Geometry(List.of(), List.of());

    Arranging(CanvasPane pane, Drafting drafting) {
        this.pane = pane;
        this.drafting = drafting;
    }

    private Map<Id, Box> frames() {
        Map<Id, Box> frames = new LinkedHashMap<>();
        pane.geometry().ifPresent(g -> {
            if (!g.equals(known)) {
                known = g;
                ahead.clear();
            }
            for (Id id : pane.selected()) {
                g.nodesOf(id).stream()
                        .filter(Node::isPlaceable)
                        .forEach(n -> frames.put(id, ahead.getOrDefault(id, n.box())));
            }
        });
        return frames;
    }

    private void place(String name, Map<Id, Point> corners, Stroke stroke) {
        if (!corners.isEmpty()) {
            drafting.edit(name, stroke, d -> Positions.placed(d, corners));
        }
    }

    /// Moves them by world units; false when no frame is selected.
    boolean nudge(double dx, double dy, Stroke stroke) {
        Map<Id, Box> frames = frames();
        Map<Id, Point> corners = new LinkedHashMap<>();
        frames.forEach((id, box) -> {
            ahead.put(id, box.moved(dx, dy));
            corners.put(id, new Point(box.x() + dx, box.y() + dy));
        });
        place("Move " + drafting.label(frames.keySet()), corners, stroke);
        return !frames.isEmpty();
    }

    /// Lines them up with the outermost one.
    public void align(Edge edge) {
        Map<Id, Box> frames = frames();
        Box all = frames.values().stream().reduce(Box.NOTHING, Box::union);
        Map<Id, Point> corners = new LinkedHashMap<>();
        frames.forEach((id, b) -> corners.put(id, aligned(edge, b, all)));
        place("Align " + edge.words(), corners, new Stroke());
    }

    private static Point aligned(Edge edge, Box box, Box all) {
        return switch (edge) {
            case LEFT -> new Point(all.x(), box.y());
            case CENTRE -> new Point(all.centreX() - box.width() / 2, box.y());
            case RIGHT -> new Point(all.right() - box.width(), box.y());
            case TOP -> new Point(box.x(), all.y());
            case MIDDLE -> new Point(box.x(), all.centreY() - box.height() / 2);
            case BOTTOM -> new Point(box.x(), all.bottom() - box.height());
        };
    }

    /// Spreads three or more so that the gaps between them are the same.
    public void distribute(boolean across) {
        Map<Id, Box> frames = frames();
        ToDoubleFunction<Box> start = across ? Box::x : Box::y;
        ToDoubleFunction<Box> size = across ? Box::width : Box::height;
        List<Id> order = new ArrayList<>(frames.keySet());
        order.sort(Comparator.comparingDouble(id -> start.applyAsDouble(frames.getOrDefault(id, Box.NOTHING))));
        if (order.size() < 3) {
            return;
        }
        List<Box> boxes =
                order.stream().map(id -> frames.getOrDefault(id, Box.NOTHING)).toList();
        double from = start.applyAsDouble(boxes.getFirst());
        double to = start.applyAsDouble(boxes.getLast()) + size.applyAsDouble(boxes.getLast());
        double filled = boxes.stream().mapToDouble(size).sum();
        double gap = (to - from - filled) / (boxes.size() - 1);
        Map<Id, Point> corners = new LinkedHashMap<>();
        double at = from;
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            double place = Math.rint(at);
            corners.put(order.get(i), across ? new Point(place, box.y()) : new Point(box.x(), place));
            at += size.applyAsDouble(box) + gap;
        }
        place(across ? "Distribute across" : "Distribute down", corners, new Stroke());
    }

    /// Lets automatic layout place what is selected again, but for what is pinned.
    public void arrangeSelection() {
        arrange("Arrange " + drafting.label(frames().keySet()), pane.selected());
    }

    /// Lets automatic layout place everything again and run all cables straight, but for what is pinned.
    public void arrangeAll() {
        arrange(
                "Arrange all",
                Views.shown(drafting.content()).placements().stream()
                        .map(Placement::element)
                        .distinct()
                        .toList());
    }

    private void arrange(String name, List<Id> elements) {
        Set<Id> pinned = Positions.pinned(drafting.content());
        drafting.edit(
                name,
                d -> Positions.without(
                        d, elements.stream().filter(id -> !pinned.contains(id)).toList()));
    }

    /// Pins the frames that are selected where they stand; frees them when all of them are pinned.
    public void pin() {
        Map<Id, Point> corners = new LinkedHashMap<>();
        frames().forEach((id, box) -> corners.put(id, new Point(box.x(), box.y())));
        boolean pin = !Positions.pinned(drafting.content()).containsAll(corners.keySet());
        if (!corners.isEmpty()) {
            drafting.edit(
                    (pin ? "Pin " : "Unpin ") + drafting.label(corners.keySet()),
                    d -> Positions.pinned(d, corners, pin));
        }
    }
}
