package dev.vmklab.drawing.layout;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds a port and a way for every cable, given where the boxes stand.
final class Routing {
    /// An edge of a physical switch.
    enum Side {
        TOP,
        RIGHT,
        BOTTOM,
        LEFT
    }

    /// One end of a way at a physical switch.
    private record Plug(Way way, boolean upperEnd, Id port) {}

    private record Edge(Id top, Side side) {}

    private static final double INDENT = 16;
    private static final int MOST_SIDE_LINKS = 3;

    private final Map<Id, Box> boxes;
    private final Map<Id, Point> fixedEnds;
    private final List<Wire> wires;
    private final Tiers tiers;
    private final List<Way> ways = new ArrayList<>();
    private final Map<Edge, List<Plug>> plugs = new LinkedHashMap<>();
    private final Map<Id, Point> ends = new HashMap<>();
    private final Map<List<Id>, Integer> sideLinks = new HashMap<>();
    private final Lanes lanes;

    /// @param boxes what stands on the canvas
    /// @param fixedEnds where cables end at ports of hosts, arrays and appliances
    Routing(Map<Id, Box> boxes, Map<Id, Point> fixedEnds, List<Wire> wires) {
        this.boxes = boxes;
        this.fixedEnds = fixedEnds;
        this.wires = wires;
        this.tiers = Tiers.of(boxes.values());
        for (int w = 0; w < wires.size(); w++) {
            ways.add(begin(w));
        }
        Crossings.choose(tiers, ways);
        plugs.forEach(this::spread);
        plugs.forEach(this::raster);
        lanes = Lanes.of(ways);
    }

    /// How high the channel above a tier should be.
    double wantedHeight(int channel, double least) {
        return lanes.wantedHeight(channel, least);
    }

    /// The ways with their lanes, in the order of the wires; each runs from the upper end to the lower.
    List<Way> settled() {
        lanes.settle(tiers);
        return ways;
    }

    /// Whether the way of a wire runs from its end b to its end a.
    boolean isFlipped(Wire wire) {
        return centreY(wire.topB()) < centreY(wire.topA());
    }

    /// Where cables end at ports of physical switches.
    Map<Id, Point> switchEnds() {
        return ends;
    }

    private double centreY(Id top) {
        return box(top).centreY();
    }

    private Box box(Id top) {
        return boxes.getOrDefault(top, Box.NOTHING);
    }

    private Way begin(int index) {
        Wire wire = wires.get(index);
        boolean flipped = isFlipped(wire);
        Id upper = flipped ? wire.topB() : wire.topA();
        Id lower = flipped ? wire.topA() : wire.topB();
        Id upperPort = flipped ? wire.cable().b() : wire.cable().a();
        Id lowerPort = flipped ? wire.cable().a() : wire.cable().b();
        Way way = new Way(index);
        Side a = side(upper, upperPort, lower);
        Side b = side(lower, lowerPort, upper);
        if (!fixedEnds.containsKey(upperPort) && !fixedEnds.containsKey(lowerPort) && isBeside(upper, lower)) {
            boolean upperLeft = box(upper).x() < box(lower).x();
            a = upperLeft ? Side.RIGHT : Side.LEFT;
            b = upperLeft ? Side.LEFT : Side.RIGHT;
            way.direct = true;
        }
        way.channelA = tiers.channel(box(upper), a == Side.TOP);
        way.channelB = tiers.channel(box(lower), b == Side.TOP);
        way.leavesDown = a == Side.BOTTOM;
        way.arrivesFromBelow = b == Side.BOTTOM;
        way.a = guess(upper, upperPort, lower, lowerPort);
        way.b = guess(lower, lowerPort, upper, upperPort);
        plug(way, true, upper, upperPort, a);
        plug(way, false, lower, lowerPort, b);
        return way;
    }

    private void plug(Way way, boolean upperEnd, Id top, Id port, Side side) {
        if (!fixedEnds.containsKey(port)) {
            plugs.computeIfAbsent(new Edge(top, side), k -> new ArrayList<>()).add(new Plug(way, upperEnd, port));
        }
    }

    /// Ports of hosts look down and those of stations up; a switch turns towards the other end.
    private Side side(Id top, Id port, Id other) {
        Point end = fixedEnds.get(port);
        if (end != null) {
            return end.y() <= box(top).y() ? Side.TOP : Side.BOTTOM;
        }
        return box(other).centreY() < box(top).y() ? Side.TOP : Side.BOTTOM;
    }

    /// Whether two switches stand next to each other at the same height, with room for one more link between them.
    private boolean isBeside(Id one, Id other) {
        Box a = box(one);
        Box b = box(other);
        if (a.y() != b.y() || a.intersects(b)) {
            return false;
        }
        double left = Math.min(a.right(), b.right());
        double right = Math.max(a.x(), b.x());
        Box between = new Box(left, a.y(), Math.max(0, right - left), a.height());
        List<Id> pair = one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
        return boxes.values().stream().noneMatch(between::intersects)
                && sideLinks.merge(pair, 1, Integer::sum) <= MOST_SIDE_LINKS;
    }

    /// Where an end is, or near which point of its edge it will be.
    private Point guess(Id top, Id port, Id other, Id otherPort) {
        Point fixed = fixedEnds.get(port);
        if (fixed != null) {
            return fixed;
        }
        Box own = box(top);
        double low = own.x() + INDENT;
        double high = Math.max(low, own.right() - INDENT);
        Point otherEnd = fixedEnds.get(otherPort);
        Box far = box(other);
        double x =
                otherEnd != null ? otherEnd.x() : (Math.max(own.x(), far.x()) + Math.min(own.right(), far.right())) / 2;
        return new Point(Math.clamp(x, low, high), own.y());
    }

    private void spread(Edge edge, List<Plug> all) {
        Box box = box(edge.top());
        if (edge.side() == Side.LEFT || edge.side() == Side.RIGHT) {
            for (int i = 0; i < all.size(); i++) {
                double y = box.centreY() + (2 * i - all.size() + 1) * Grid.SWITCH_PORT / 2;
                settle(all.get(i), new Point(edge.side() == Side.LEFT ? box.x() : box.right(), Math.round(y)));
            }
            return;
        }
        List<Plug> ordered = all.stream()
                .sorted(Comparator.comparingDouble(Routing::wanted)
                        .thenComparingDouble(Routing::farEnd)
                        .thenComparingInt(p -> p.way().wire))
                .toList();
        double[] wanted = ordered.stream().mapToDouble(Routing::wanted).toArray();
        double low = box.x() + INDENT;
        double[] at = Spread.packed(
                wanted, low, box.right() - INDENT, SwitchPiece.pitch(all.size(), box.width() - 2 * INDENT));
        for (int i = 0; i < at.length; i++) {
            settle(ordered.get(i), new Point(at[i], edge.side() == Side.TOP ? box.y() : box.bottom()));
        }
    }

    /// Ports whose cables turn keep to multiples of 8 where they look up and stand between where they look down, so
    /// that
    /// an upright stretch from above never lies on one from below.
    private void raster(Edge edge, List<Plug> all) {
        double offset = edge.side() == Side.TOP ? 0 : Grid.STEP / 2;
        for (Plug plug : all) {
            Point end = plug.upperEnd() ? plug.way().a : plug.way().b;
            if (!plug.way().direct && end.x() != wanted(plug)) {
                settle(plug, new Point(Grid.near(end.x() - offset) + offset, end.y()));
            }
        }
    }

    private void settle(Plug plug, Point end) {
        if (plug.upperEnd()) {
            plug.way().a = end;
        } else {
            plug.way().b = end;
        }
        ends.put(plug.port(), end);
    }

    /// Where the cable arrives in the channel before the port.
    private static double wanted(Plug plug) {
        Way way = plug.way();
        if (!way.crossings.isEmpty()) {
            return plug.upperEnd() ? way.crossings.getFirst().x : way.crossings.getLast().x;
        }
        return Math.round(plug.upperEnd() ? way.b.x() : way.a.x());
    }

    private static double farEnd(Plug plug) {
        return plug.upperEnd() ? plug.way().b.x() : plug.way().a.x();
    }
}
