package dev.vmklab.drawing.geometry;

import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where all elements of a design stand and where its cables run, in world units (1 unit = 1 pixel at 100 %).
///
/// Immutable and free to share between threads. Made by `Layout`.
public final class Geometry {
    private final List<Node> nodes;
    private final List<CableRun> cables;
    private final Map<Id, List<Integer>> byId = new HashMap<>();
    private final Map<Id, Integer> cableById = new HashMap<>();
    private final Box bounds;
    private final Ribbons ribbons;

    /// @param nodes in painting order: a parent stands before its children
    /// @param cables in the design's order
    public Geometry(List<Node> nodes, List<CableRun> cables) {
        this.nodes = List.copyOf(nodes);
        this.cables = List.copyOf(cables);
        Box all = Box.NOTHING;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            all = node.parent() < 0 ? all.union(node.box()) : all;
            byId.computeIfAbsent(node.id(), k -> new ArrayList<>()).add(i);
        }
        for (int i = 0; i < cables.size(); i++) {
            all = all.union(cables.get(i).bounds());
            cableById.putIfAbsent(cables.get(i).id(), i);
        }
        bounds = all;
        ribbons = new Ribbons(this.nodes, this.cables);
    }

    /// The box around everything, [Box#NOTHING] for an empty design.
    public Box bounds() {
        return bounds;
    }

    /// All nodes in painting order.
    public List<Node> nodes() {
        return nodes;
    }

    /// All cables whose two ends are drawn, in the design's order.
    public List<CableRun> cables() {
        return cables;
    }

    /// Where cables run side by side.
    public Ribbons ribbons() {
        return ribbons;
    }

    /// The nodes of an element: none, one, or one per host for parts of distributed switches.
    public List<Node> nodesOf(Id id) {
        return byId.getOrDefault(id, List.of()).stream().map(nodes::get).toList();
    }

    public Optional<CableRun> cable(Id id) {
        return Optional.ofNullable(cableById.get(id)).map(cables::get);
    }

    /// The box around an element: its node, all its nodes, or its cable.
    public Optional<Box> boxOf(Id id) {
        Box box = nodesOf(id).stream().map(Node::box).reduce(Box.NOTHING, Box::union);
        return box.isEmpty() ? cable(id).map(CableRun::bounds) : Optional.of(box);
    }

    public Optional<Node> parent(Node node) {
        return node.parent() < 0 ? Optional.empty() : Optional.of(nodes.get(node.parent()));
    }

    /// The node on the canvas that contains a node, or the node itself.
    public Node top(Node node) {
        Node top = node;
        while (top.parent() >= 0) {
            top = nodes.get(top.parent());
        }
        return top;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Geometry that && nodes.equals(that.nodes) && cables.equals(that.cables);
    }

    @Override
    public int hashCode() {
        return 31 * nodes.hashCode() + cables.hashCode();
    }
}
