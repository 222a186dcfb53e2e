package dev.vmklab.app.canvas;

import dev.vmklab.design.edit.Cabling;
import dev.vmklab.design.edit.Legality;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Nesting;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.picture.Role;
import java.util.List;
import java.util.Optional;

/// A cable that is drawn from a port, or whose end is dragged elsewhere. A vmnic may also be dropped on a virtual
/// switch
/// of its host, which makes it an uplink there.
final class CableDrag implements Drag {
    /// @param fixed the port that keeps its end
    /// @param loose the port whose end moves, for a cable that is there already
    record Ends(Id fixed, Optional<Id> cable, Optional<Id> loose) {}

    private final Drafting drafting;
    private final Under under;
    private final Ends ends;
    private final Optional<Node> pulled;
    private final Point anchor;
    private final Cabling cabling;
    private final Legality legality;
    private final double scale;
    private final List<Node> lit;
    private Runnable drop = () -> {};

    /// @param pulled the vmnic that was pressed
    /// @param anchor where the fixed end is
    CableDrag(Drafting drafting, Under under, Ends ends, Optional<Node> pulled, Point anchor, double scale, Box sight) {
        this.drafting = drafting;
        this.under = under;
        this.ends = ends;
        this.pulled = pulled;
        this.anchor = anchor;
        this.scale = scale;
        Model model = drafting.model();
        cabling = ends.cable().map(c -> Cabling.without(model, c)).orElseGet(() -> Cabling.of(model));
        legality = new Legality(model);
        lit = under.visible(sight).stream().filter(this::takes).toList();
    }

    private boolean takes(Node node) {
        boolean end = node.kind().isPort() || node.end().isPresent();
        return end && cabling.refusal(ends.fixed(), node.id()).isEmpty()
                || nested(List.of(Under.place(node))).isPresent();
    }

    /// Where a vmnic becomes an uplink.
    private Optional<Place> nested(List<Place> places) {
        return pulled.filter(p -> !places.contains(Under.place(p)))
                .flatMap(p -> legality.ofMoved(p.id(), places) instanceof Legality.Allowed(Place place)
                        ? Optional.of(place)
                        : Optional.empty());
    }

    @Override
    public Sketch to(double x, double y, boolean free) {
        drop = () -> {};
        Marks marks = new Marks(scale).lit(lit);
        List<Place> places = under.placesAt(x, y);
        Optional<Place> uplink = nested(places);
        if (uplink.isPresent()) {
            return plugged(uplink.get(), marks, x, y);
        }
        Point end = new Point(x, y);
        for (Place place : places) {
            Optional<Id> port = place.element()
                    .filter(e -> cabling.refusal(ends.fixed(), e).isEmpty())
                    .flatMap(cabling::freePort);
            if (port.isPresent()) {
                return cabled(port.get(), marks, end);
            }
        }
        marks.cable(anchor, end, places.isEmpty() ? Role.SELECTION : Role.REFUSED);
        Optional<Id> refusing =
                places.isEmpty() ? Optional.empty() : places.getFirst().element();
        Optional<String> reason = refusing.flatMap(e -> cabling.refusal(ends.fixed(), e));
        under.nodeAt(x, y).filter(n -> reason.isPresent()).ifPresent(n -> marks.refused(List.of(n)));
        return reason.map(r -> Sketch.refused(marks.list(), r))
                .orElseGet(() -> Sketch.allowed(marks.list(), "Drop it on a port"));
    }

    private Sketch cabled(Id port, Marks marks, Point pointer) {
        List<Node> nodes = under.geometry().nodesOf(port);
        Point end = nodes.stream()
                .flatMap(n -> n
                        .end()
                        .or(() ->
                                Optional.of(new Point(n.box().centreX(), n.box().centreY())))
                        .stream())
                .findFirst()
                .orElse(pointer);
        drop = () -> connect(port);
        marks.accepted(nodes).cable(anchor, end, Role.ACCEPTED);
        return Sketch.allowed(marks.list(), "to " + drafting.label(port));
    }

    private Sketch plugged(Place place, Marks marks, double x, double y) {
        Id vmnic = pulled.orElseThrow().id();
        String switchName = place.element().map(drafting::label).orElse("");
        boolean out = drafting.model().find(place, Host.class).isPresent();
        String name = out ? "Unplug " + drafting.label(vmnic) : "Plug " + drafting.label(vmnic) + " into " + switchName;
        drop = () -> drafting.design(name, d -> Nesting.moved(Model.of(d), vmnic, place));
        marks.accepted(under.nodesOf(place)).chip(pulled.orElseThrow().label(), x, y);
        return Sketch.allowed(marks.list(), out ? "out of its switch" : "uplink of " + switchName);
    }

    private void connect(Id port) {
        if (ends.loose().filter(port::equals).isPresent()) {
            return;
        }
        Optional<Id> cable = ends.cable();
        if (cable.isPresent()) {
            Id loose = ends.loose().orElseThrow();
            drafting.design(
                    "Plug the cable into " + drafting.label(port), d -> Cabling.replug(d, cable.get(), loose, port));
        } else {
            drafting.design(
                    "Cable " + drafting.label(ends.fixed()) + " to " + drafting.label(port),
                    d -> Cabling.connect(d, ends.fixed(), port, drafting.ids()));
        }
    }

    @Override
    public void drop() {
        drop.run();
    }
}
