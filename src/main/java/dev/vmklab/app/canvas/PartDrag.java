package dev.vmklab.app.canvas;

import dev.vmklab.design.edit.Legality;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.part.ClipPart;
import dev.vmklab.design.part.Part;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.format.DesignDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Something new on its way from the palette into the drawing.
final class PartDrag implements Drag {
    private static final double SWITCH_ROOM = 96;

    private final Drafting drafting;
    private final Under under;
    private final Part part;
    private final String name;
    private final double scale;
    private final Consumer<List<Id>> made;
    private final Legality legality;
    private final List<Node> lit;
    private final Optional<Geometry> ghost;
    private Optional<Place> target = Optional.empty();
    private Point at = new Point(0, 0);

    /// @param made told what came of it
    PartDrag(Drafting drafting, Under under, Part part, String name, double scale, Box sight, Consumer<List<Id>> made) {
        this.drafting = drafting;
        this.under = under;
        this.part = part;
        this.name = name;
        this.scale = scale;
        this.made = made;
        legality = new Legality(drafting.model());
        lit = under.visible(sight).stream()
                .filter(n -> legality.ofNew(part.kind(), List.of(Under.place(n))) instanceof Legality.Allowed)
                .toList();
        ghost = part instanceof ClipPart clip
                ? Optional.of(Layout.of(clip.clip().parts(), Optional.empty())).filter(g -> stands(g, clip))
                : Optional.empty();
    }

    /// Whether the clip's roots are frames of their own.
    private static boolean stands(Geometry geometry, ClipPart clip) {
        return clip.clip().roots().stream()
                .allMatch(id -> geometry.nodesOf(id).stream().anyMatch(Node::isPlaceable));
    }

    @Override
    public Sketch to(double x, double y, boolean free) {
        at = free ? new Point(x, y) : new Point(Snap.grid(x), Snap.grid(y));
        Marks marks = new Marks(scale).lit(lit);
        Sketch sketch = switch (legality.ofNew(part.kind(), under.placesAt(x, y))) {
            case Legality.Allowed(Place place) -> {
                target = Optional.of(place);
                marks.accepted(under.nodesOf(place));
                yield Sketch.allowed(
                        ghost(marks, x, y),
                        place.element().map(e -> "into " + drafting.label(e)).orElse(""));
            }
            case Legality.Refused(String reason) -> {
                target = Optional.empty();
                under.nodeAt(x, y).ifPresent(n -> marks.refused(List.of(n)));
                yield Sketch.refused(ghost(marks, x, y), reason);
            }
        };
        return sketch;
    }

    private List<Primitive> ghost(Marks marks, double x, double y) {
        corners().values().forEach(marks::outline);
        return marks.chip(name, x, y).list();
    }

    private static double side(double offset) {
        return Math.abs(offset) < 1 ? 0 : Math.signum(offset);
    }

    /// The boxes of the clip's frames around the pointer. Switches of a pair stand apart: they grow with their cables.
    private Map<Id, Box> corners() {
        Map<Id, Box> boxes = new LinkedHashMap<>();
        ghost.ifPresent(g -> {
            double dx = Snap.grid(at.x() - g.bounds().centreX());
            double dy = Snap.grid(at.y() - g.bounds().centreY());
            g.nodes().stream().filter(Node::isPlaceable).forEach(n -> {
                double spread = n.kind() == Kind.PHYSICAL_SWITCH
                        ? side(n.box().centreX() - g.bounds().centreX())
                        : 0;
                boxes.put(n.id(), n.box().moved(dx + spread * SWITCH_ROOM, dy));
            });
        });
        return boxes;
    }

    @Override
    public void drop() {
        target.ifPresent(place -> {
            Pasted pasted = part.placed(drafting.model(), place, drafting.ids());
            drafting.edit("Add " + name, d -> placed(d.withDesign(pasted.design()), pasted.made()));
            made.accept(pasted.made());
        });
    }

    private DesignDocument placed(DesignDocument document, List<Id> roots) {
        if (!(part instanceof ClipPart clip) || ghost.isEmpty()) {
            return document;
        }
        Map<Id, Box> boxes = corners();
        Map<Id, Point> corners = new LinkedHashMap<>();
        List<Id> originals = clip.clip().roots();
        for (int i = 0; i < Math.min(roots.size(), originals.size()); i++) {
            Box box = boxes.getOrDefault(originals.get(i), Box.NOTHING);
            corners.put(roots.get(i), new Point(box.x(), box.y()));
        }
        return Positions.placed(document, corners);
    }
}
