package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Where a selection goes by keyboard. Plain geometry: beside what is selected, into it, out of it, or to the next
/// element in the order of the drawing.
final class Walk {
    /// How much worse a way off the line is than one along it.
    private static final double ASIDE = 3;

    /// Ways across the drawing.
    enum Way {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final double dx;
        private final double dy;

        Way(double dx, double dy) {
            this.dx = dx;
            this.dy = dy;
        }

        private double along(Box from, Box to) {
            return (to.centreX() - from.centreX()) * dx + (to.centreY() - from.centreY()) * dy;
        }

        private double aside(Box from, Box to) {
            return Math.abs((to.centreX() - from.centreX()) * dy) + Math.abs((to.centreY() - from.centreY()) * dx);
        }

        private double cost(Box from, Box to) {
            return along(from, to) + ASIDE * aside(from, to);
        }
    }

    private final Geometry geometry;
    private final List<Node> steps;

    Walk(Geometry geometry) {
        this.geometry = geometry;
        this.steps = geometry.nodes().stream().filter(Walk::isStep).toList();
    }

    private static boolean isStep(Node node) {
        return node.kind() != Kind.VM_COUNT && node.kind() != Kind.MORE;
    }

    /// The nearest element on a way: among those in the same frame if there is one, else among all of the same kind,
    /// else among the outermost.
    Optional<Id> beside(Id from, Way way) {
        return node(from)
                .flatMap(here -> nearest(here, way, there -> there.parent() == here.parent())
                        .or(() -> nearest(here, way, there -> there.kind() == here.kind()))
                        .or(() -> nearest(outermost(here), way, there -> there.parent() < 0))
                        .map(Node::id));
    }

    private Node outermost(Node node) {
        return geometry.top(node);
    }

    private Optional<Node> nearest(Node from, Way way, Predicate<Node> among) {
        return steps.stream()
                .filter(among)
                .filter(n -> !n.id().equals(from.id()) && way.along(from.box(), n.box()) >= 1)
                .min(Comparator.comparingDouble(n -> way.cost(from.box(), n.box())));
    }

    /// The first element inside.
    Optional<Id> into(Id from) {
        return node(from)
                .flatMap(here -> steps.stream()
                        .filter(n -> geometry.parent(n).filter(here::equals).isPresent())
                        .findFirst()
                        .map(Node::id));
    }

    /// The element around it.
    Optional<Id> outOf(Id from) {
        return node(from).flatMap(geometry::parent).map(Node::id);
    }

    /// The first element of all.
    Optional<Id> first() {
        return steps.stream().findFirst().map(Node::id);
    }

    /// The element some places further in the order of the drawing; empty beyond its ends.
    Optional<Id> further(Id from, int places) {
        List<Id> ids = steps.stream().map(Node::id).distinct().toList();
        int at = ids.indexOf(from);
        int next = at + places;
        return at >= 0 && next >= 0 && next < ids.size() ? Optional.of(ids.get(next)) : Optional.empty();
    }

    private Optional<Node> node(Id id) {
        return geometry.nodesOf(id).stream().findFirst();
    }
}
