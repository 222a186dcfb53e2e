package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The cables of one thing among all the others: where many lie side by side, those of what is pointed at are lit.
final class LitCables {
    private LitCables() {}

    /// The cables that end on an element or in it: at a host, an array or a port. A switch has too many to tell
    /// anything.
    static List<CableRun> of(Geometry geometry, Id element) {
        List<Node> nodes = geometry.nodesOf(element);
        if (nodes.isEmpty()
                || nodes.getFirst().kind() == Kind.PHYSICAL_SWITCH
                || nodes.getFirst().kind().isGround()) {
            return List.of();
        }
        Set<Node> inside = new HashSet<>(nodes);
        return geometry.cables().stream()
                .filter(c -> isIn(geometry, c.nodeA(), inside) || isIn(geometry, c.nodeB(), inside))
                .toList();
    }

    private static boolean isIn(Geometry geometry, int port, Set<Node> wanted) {
        Node node = geometry.nodes().get(port);
        return wanted.contains(node)
                || node.parent() >= 0 && wanted.contains(geometry.nodes().get(node.parent()));
    }
}
