package dev.vmklab.drawing.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Finds what is at a point or in a rectangle, by a grid over one geometry. Immutable once built.
public final class HitIndex {
    private static final double CELL = 256;

    private final Geometry geometry;
    private final Map<Long, List<Integer>> nodeCells = new HashMap<>();
    private final Map<Long, List<Integer>> cableCells = new HashMap<>();

    private HitIndex(Geometry geometry) {
        this.geometry = geometry;
    }

    public static HitIndex of(Geometry geometry) {
        HitIndex index = new HitIndex(geometry);
        for (int i = 0; i < geometry.nodes().size(); i++) {
            add(index.nodeCells, geometry.nodes().get(i).box(), i);
        }
        for (int i = 0; i < geometry.cables().size(); i++) {
            List<Point> points = geometry.cables().get(i).points();
            for (int p = 1; p < points.size(); p++) {
                add(index.cableCells, Box.between(points.get(p - 1), points.get(p)), i);
            }
        }
        return index;
    }

    /// The innermost node at a point, or the cable within `tolerance` world units, which wins over bare ground.
    public Optional<Hit> at(double x, double y, double tolerance) {
        Optional<Node> node = nodeAt(x, y);
        if (node.isPresent() && !node.get().kind().isGround()) {
            return node.map(Hit.OnNode::new);
        }
        Optional<Hit> cable = cableAt(x, y, tolerance).map(Hit.OnCable::new);
        return cable.isPresent() ? cable : node.map(Hit.OnNode::new);
    }

    /// The innermost node at a point.
    public Optional<Node> nodeAt(double x, double y) {
        int best = -1;
        for (int i : nodeCells.getOrDefault(key(cell(x), cell(y)), List.of())) {
            if (i > best && geometry.nodes().get(i).box().contains(x, y)) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(geometry.nodes().get(best));
    }

    /// The cable nearest to a point within `tolerance` world units.
    public Optional<CableRun> cableAt(double x, double y, double tolerance) {
        int best = -1;
        double nearest = tolerance;
        for (int i : found(cableCells, new Box(x, y, 0, 0).grown(tolerance))) {
            double distance = geometry.cables().get(i).distance(x, y);
            if (distance < nearest || distance == nearest && best < 0) {
                nearest = distance;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(geometry.cables().get(best));
    }

    /// All nodes that share some area with a box, in painting order.
    public List<Node> touching(Box box) {
        List<Node> nodes = new ArrayList<>();
        for (int i : found(nodeCells, box)) {
            Node node = geometry.nodes().get(i);
            if (node.box().intersects(box)) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /// All nodes that lie wholly in a box, in painting order: what a rubber band selects.
    public List<Node> inside(Box box) {
        return touching(box).stream().filter(n -> box.contains(n.box())).toList();
    }

    /// All cables with a corner or a part of a segment in a box, in the design's order.
    public List<CableRun> cablesTouching(Box box) {
        List<CableRun> cables = new ArrayList<>();
        for (int i : found(cableCells, box)) {
            CableRun cable = geometry.cables().get(i);
            List<Point> points = cable.points();
            for (int p = 1; p < points.size(); p++) {
                if (Box.between(points.get(p - 1), points.get(p)).grown(0.5).intersects(box)) {
                    cables.add(cable);
                    break;
                }
            }
        }
        return cables;
    }

    private static int[] found(Map<Long, List<Integer>> cells, Box box) {
        BitSet found = new BitSet();
        cells(box, key -> found.set(key), cells);
        return found.stream().toArray();
    }

    private static void cells(Box box, IntConsumer each, Map<Long, List<Integer>> cells) {
        for (int cx = cell(box.x()); cx <= cell(box.right()); cx++) {
            for (int cy = cell(box.y()); cy <= cell(box.bottom()); cy++) {
                cells.getOrDefault(key(cx, cy), List.of()).forEach(each::accept);
            }
        }
    }

    private static void add(Map<Long, List<Integer>> cells, Box box, int index) {
        for (int cx = cell(box.x()); cx <= cell(box.right()); cx++) {
            for (int cy = cell(box.y()); cy <= cell(box.bottom()); cy++) {
                cells.computeIfAbsent(key(cx, cy), k -> new ArrayList<>()).add(index);
            }
        }
    }

    private static int cell(double coordinate) {
        return (int) Math.floor(coordinate / CELL);
    }

    private static long key(int cx, int cy) {
        return (long) cx << 32 | cy & 0xFFFFFFFFL;
    }
}
