package dev.vmklab.app.canvas;

import dev.vmklab.app.views.Views;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.edit.Cabling;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.Legality;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.part.Part;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Hit;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.layers.Shown;
import dev.vmklab.view.HiddenLayers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides what a drag is by what was pressed, and carries it from press to release. FX thread only.
final class Hand {
    /// How near to its end a cable is taken by the end, screen pixels.
    private static final double END_REACH = 16;

    private static final double STEP = 64;

    /// How high the strip with a rack's name is, world units.
    private static final double HEAD = 30;

    private final CanvasPane pane;
    private final Drafting drafting;
    private Optional<Drag> drag = Optional.empty();

    Hand(CanvasPane pane, Drafting drafting) {
        this.pane = pane;
        this.drafting = drafting;
    }

    boolean isDragging() {
        return drag.isPresent();
    }

    /// Takes what is at a point of the screen; false where there is nothing to take.
    boolean grab(double screenX, double screenY) {
        drag = pane.lookup().under().filter(under -> !drafting.looksOnly()).flatMap(under -> {
            Point at = world(screenX, screenY);
            return port(under, at).or(() -> cable(under, at)).or(() -> node(under, at));
        });
        return drag.isPresent();
    }

    /// Takes something new from the palette.
    void grab(Part part, String name) {
        drag = pane.lookup()
                .under()
                .map(under -> new PartDrag(
                        drafting,
                        under,
                        part,
                        name,
                        pane.camera().scale(),
                        pane.navigation().sight(),
                        ids -> added(part, ids)));
    }

    /// Puts something new into what is selected, else into the middle of the view, moved on until it stands free.
    void put(Part part, String name) {
        pane.lookup().under().ifPresent(under -> {
            Optional<Node> chosen = pane.selected().stream()
                    .limit(1)
                    .flatMap(id -> under.geometry().nodesOf(id).stream().limit(1))
                    .findFirst();
            boolean fits = chosen.filter(n -> new Legality(drafting.model()).ofNew(part.kind(), under.placesOf(n))
                            instanceof Legality.Allowed)
                    .isPresent();
            Point at = chosen.filter(n -> fits).map(Hand::inside).orElseGet(() -> free(under));
            grab(part, name);
            drag.ifPresent(d -> d.to(at.x(), at.y(), false));
            drop();
        });
    }

    /// A point of a node where none of its parts is likely to be.
    private static Point inside(Node node) {
        return new Point(node.box().x() + 2, node.box().y() + 2);
    }

    private Point free(Under under) {
        Box sight = pane.navigation().sight();
        double y = Snap.grid(sight.centreY());
        double x = Snap.grid(sight.centreX());
        while (under.nodeAt(x, y).filter(n -> !n.kind().isGround()).isPresent()) {
            x += STEP;
        }
        return new Point(x, y);
    }

    private void added(Part part, List<Id> made) {
        boolean selects = part.kind() == ElementKind.VMK || part.kind() == ElementKind.PORT_GROUP;
        pane.select(selects ? made.subList(0, Math.min(1, made.size())) : made);
        if (selects) {
            made.stream().findFirst().ifPresent(pane.inPlace()::openSoon);
        }
        if (isHidden(made)) {
            pane.say("It is on a layer that this view hides");
        }
    }

    private boolean isHidden(List<Id> made) {
        HiddenLayers hidden = Views.shown(drafting.content()).hidden();
        return !hidden.isNothing()
                && !made.isEmpty()
                && !DesignIndex.of(Shown.of(drafting.content().design(), hidden))
                        .contains(made.getFirst());
    }

    void to(double screenX, double screenY, boolean free) {
        Point at = world(screenX, screenY);
        drag.ifPresent(d -> pane.sketch(d.to(at.x(), at.y(), free), screenX, screenY));
    }

    void drop() {
        Optional<Drag> dropped = drag;
        cancel();
        dropped.ifPresent(Drag::drop);
    }

    void cancel() {
        if (drag.isPresent()) {
            drag = Optional.empty();
            pane.sketch(Sketch.NOTHING, 0, 0);
        }
    }

    private Point world(double screenX, double screenY) {
        return new Point(pane.camera().toWorldX(screenX), pane.camera().toWorldY(screenY));
    }

    private double scale() {
        return pane.camera().scale();
    }

    private Optional<Drag> port(Under under, Point at) {
        return under.nodeAt(at.x(), at.y())
                .filter(n -> n.kind().isPort() || isNear(n.end(), at))
                .map(n -> {
                    choose(n.id());
                    Optional<Cable> cable = Cabling.at(drafting.content().design(), n.id());
                    return cabling(under, n.id(), cable, Optional.of(n).filter(v -> v.kind() == Kind.VMNIC));
                });
    }

    private boolean isNear(Optional<Point> end, Point at) {
        return end.filter(e -> e.distance(at) * scale() <= END_REACH).isPresent();
    }

    private Drag cabling(Under under, Id pressed, Optional<Cable> cable, Optional<Node> vmnic) {
        Id fixed = cable.map(c -> c.a().equals(pressed) ? c.b() : c.a()).orElse(pressed);
        Point anchor = under.geometry().nodesOf(fixed).stream()
                .flatMap(n -> n.end().or(() -> Optional.of(middle(n))).stream())
                .findFirst()
                .orElse(new Point(0, 0));
        var ends = new CableDrag.Ends(fixed, cable.map(Cable::id), cable.map(c -> pressed));
        return new CableDrag(
                drafting, under, ends, vmnic, anchor, scale(), pane.navigation().sight());
    }

    private static Point middle(Node node) {
        return new Point(node.box().centreX(), node.box().centreY());
    }

    /// A cable is taken by an end, or bent once it is selected.
    private Optional<Drag> cable(Under under, Point at) {
        return pane.lookup()
                .at(at)
                .flatMap(hit -> hit instanceof Hit.OnCable(CableRun run) ? cable(under, run, at) : Optional.empty());
    }

    private Optional<Drag> cable(Under under, CableRun run, Point at) {
        boolean first = isNear(Optional.of(run.points().getFirst()), at);
        boolean last = isNear(Optional.of(run.points().getLast()), at);
        if (first || last) {
            Optional<Cable> cable = drafting.model().index().find(run.id(), Cable.class);
            choose(run.id());
            return cable.map(c -> cabling(under, first ? run.a() : run.b(), cable, Optional.empty()));
        }
        return pane.selected().contains(run.id())
                ? Optional.of(new BendDrag(
                        drafting, new CableBends(run, Positions.bends(drafting.content(), run.id())), at, scale()))
                : Optional.empty();
    }

    private Optional<Drag> node(Under under, Point at) {
        return pane.lookup()
                .at(at)
                .flatMap(hit -> hit instanceof Hit.OnNode(Node node) ? Optional.of(node) : Optional.empty())
                .filter(n -> !n.kind().isGround() || isHead(n, at))
                .map(n -> node(under, n, at));
    }

    /// A rack is taken by the strip with its name; on the rest of its ground the drawing is moved.
    private static boolean isHead(Node node, Point at) {
        return node.kind() == Kind.RACK && at.y() < node.box().y() + HEAD;
    }

    private Drag node(Under under, Node node, Point at) {
        Node top = under.geometry().top(node);
        boolean counted = node.kind() == Kind.VM_COUNT || node.kind() == Kind.MORE;
        boolean byFrame = pane.selected().contains(top.id()) && !pane.selected().contains(node.id());
        if (!node.equals(top) && !counted && !byFrame) {
            choose(node.id());
            return new NestDrag(
                    drafting, under, node, scale(), pane.navigation().sight());
        }
        choose(top.id());
        Set<Id> elements = new HashSet<>(pane.selected());
        return new MoveDrag(
                drafting,
                under.geometry(),
                elements,
                top,
                at,
                scale(),
                pane.navigation().sight());
    }

    private void choose(Id id) {
        if (!pane.selected().contains(id)) {
            pane.select(List.of(id));
        }
    }
}
