package dev.vmklab.app.canvas;

import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.HitIndex;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What lies under the pointer, as places that something can be dropped on.
final class Under {
    private final Geometry geometry;
    private final HitIndex hits;
    private final Model model;

    Under(Geometry geometry, HitIndex hits, Model model) {
        this.geometry = geometry;
        this.hits = hits;
        this.model = model;
    }

    Geometry geometry() {
        return geometry;
    }

    Optional<Node> nodeAt(double x, double y) {
        return hits.nodeAt(x, y);
    }

    /// The places at a point, the innermost first; none on the bare canvas.
    List<Place> placesAt(double x, double y) {
        return nodeAt(x, y).map(this::placesOf).orElse(List.of());
    }

    /// A node, the virtual switch it hangs on, and what it stands in.
    List<Place> placesOf(Node node) {
        Set<Place> places = new LinkedHashSet<>();
        Optional<Node> at = Optional.of(node);
        while (at.isPresent()) {
            Node here = at.get();
            places.add(place(here));
            switchOf(here).ifPresent(sw -> places.add(new Place(Optional.of(sw), here.host())));
            at = geometry.parent(here);
        }
        return List.copyOf(places);
    }

    static Place place(Node node) {
        return new Place(Optional.of(node.id()), node.host());
    }

    private Optional<Id> switchOf(Node node) {
        return node.kind() == Kind.PORT_GROUP ? model.index().owner(node.id()) : Optional.empty();
    }

    /// The nodes that show a place.
    List<Node> nodesOf(Place place) {
        List<Node> nodes = new ArrayList<>();
        place.element()
                .ifPresent(id -> geometry.nodesOf(id).stream()
                        .filter(n -> n.kind() != Kind.VM_COUNT && n.kind() != Kind.MORE)
                        .filter(n -> place.host().isEmpty()
                                || n.host().equals(place.host())
                                || n.host().isEmpty())
                        .forEach(nodes::add));
        return nodes;
    }

    /// The nodes in sight that could take something.
    List<Node> visible(Box sight) {
        return hits.touching(sight).stream()
                .filter(n -> n.kind() != Kind.VM_COUNT && n.kind() != Kind.MORE)
                .toList();
    }
}
