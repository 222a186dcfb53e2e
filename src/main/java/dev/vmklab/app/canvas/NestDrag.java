package dev.vmklab.app.canvas;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.edit.Legality;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Nesting;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.Optional;

/// An element that is dragged from what it is in to something else that may take it.
final class NestDrag implements Drag {
    private final Drafting drafting;
    private final Under under;
    private final Model model;
    private final Legality legality;
    private final Node node;
    private final double scale;
    private final List<Node> lit;
    private Optional<Place> target = Optional.empty();

    NestDrag(Drafting drafting, Under under, Node node, double scale, Box sight) {
        this.drafting = drafting;
        this.under = under;
        this.node = node;
        this.scale = scale;
        model = drafting.model();
        legality = new Legality(model);
        lit = under.visible(sight).stream()
                .filter(n -> !n.equals(node) && takes(n))
                .toList();
    }

    private boolean takes(Node other) {
        return !isHome(Under.place(other))
                && legality.ofMoved(node.id(), List.of(Under.place(other))) instanceof Legality.Allowed;
    }

    /// Whether the element is there already.
    private boolean isHome(Place place) {
        return under.geometry()
                .parent(node)
                .filter(p -> Under.place(p).equals(place))
                .isPresent();
    }

    @Override
    public Sketch to(double x, double y, boolean free) {
        List<Place> places = under.placesAt(x, y);
        boolean still = under.nodeAt(x, y).filter(node::equals).isPresent();
        Marks marks = new Marks(scale).lit(lit);
        if (still) {
            target = Optional.empty();
            return Sketch.allowed(marks.chip(node.label(), x, y).list(), "");
        }
        return switch (legality.ofMoved(node.id(), places)) {
            case Legality.Allowed(Place place) -> {
                target = Optional.of(place);
                marks.accepted(under.nodesOf(place)).chip(node.label(), x, y);
                yield Sketch.allowed(marks.list(), described(place));
            }
            case Legality.Refused(String reason) -> {
                target = Optional.empty();
                under.nodeAt(x, y).ifPresent(n -> marks.refused(List.of(n)));
                yield Sketch.refused(marks.chip(node.label(), x, y).list(), reason);
            }
        };
    }

    private String described(Place place) {
        Optional<Host> to = destination(place);
        if (to.isPresent()) {
            double seconds = drafting.underWay().orElseThrow().seconds();
            return "vMotion to " + to.get().name() + " at " + Units.seconds(seconds);
        }
        return "to " + place.element().map(drafting::label).orElse("the canvas");
    }

    /// While a run is under way a VM that is dropped on another host migrates there.
    private Optional<Host> destination(Place place) {
        return model.index()
                .find(node.id(), Vm.class)
                .filter(vm -> drafting.underWay().isPresent())
                .flatMap(vm -> model.hostAt(place)
                        .filter(h -> vm.host().filter(h.id()::equals).isEmpty()));
    }

    @Override
    public void drop() {
        target.ifPresent(place -> {
            Id id = node.id();
            Optional<Host> to = destination(place);
            if (to.isPresent()) {
                Drafting.Instant now = drafting.underWay().orElseThrow();
                drafting.edit(
                        "Migrate " + drafting.label(id) + " to " + to.get().name(),
                        d -> Migrating.migrated(d, now.scenario(), id, to.get().id(), now.seconds(), drafting.ids()));
                return;
            }
            drafting.design("Move " + drafting.label(id), d -> Nesting.moved(Model.of(d), id, place));
        });
    }
}
