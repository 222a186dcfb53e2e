package dev.vmklab.drawing.picture;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Says in large type which hosts stand together where their own names would be too small to read: those at the same
/// switches, by their rack or from the first to the last, with their number.
final class CrowdDrawing {
    private static final double NAME = 13;
    private static final double LEAST_NAME = 9;
    private static final double COUNT = 11;
    private static final double PAD = 10;
    private static final double LINE = 18;
    private static final int FEWEST = 4;

    /// @param name of their rack, else from the first host's to the last one's
    /// @param box around all of them
    private record Crowd(List<Node> hosts, String name, Box box) {
        String count() {
            return String.format(Locale.ROOT, "%,d hosts", hosts.size());
        }

        boolean isUnreadable(double scale) {
            return hosts.stream().noneMatch(h -> FarGlyphDrawing.isNamed(h, scale));
        }
    }

    private final List<Crowd> crowds;

    CrowdDrawing(Geometry geometry) {
        List<Node> racks =
                geometry.nodes().stream().filter(n -> n.kind() == Kind.RACK).toList();
        crowds = together(geometry).stream()
                .filter(hosts -> hosts.size() >= FEWEST)
                .map(hosts -> crowd(List.copyOf(hosts), racks))
                .toList();
    }

    private static Crowd crowd(List<Node> hosts, List<Node> racks) {
        Box box = hosts.stream().map(Node::box).reduce(Box.NOTHING, Box::union);
        String span = TextMeasure.hostOf(hosts.getFirst().label()) + " \u2013 "
                + TextMeasure.hostOf(hosts.getLast().label());
        String name = racks.stream()
                .filter(rack -> rack.box().contains(box))
                .map(Node::label)
                .findFirst()
                .orElse(span);
        return new Crowd(hosts, name, box);
    }

    /// Hosts by the first of their switches that others are cabled to.
    private static Collection<List<Node>> together(Geometry geometry) {
        Map<Id, List<Id>> switchesOf = new HashMap<>();
        for (CableRun cable : geometry.cables()) {
            Node a = geometry.top(geometry.nodes().get(cable.nodeA()));
            Node b = geometry.top(geometry.nodes().get(cable.nodeB()));
            hostOf(a, b)
                    .ifPresent(host -> switchesOf
                            .computeIfAbsent(host.id(), k -> new ArrayList<>())
                            .add(host.equals(a) ? b.id() : a.id()));
        }
        Map<Id, Id> firstOf = new HashMap<>();
        Map<Id, List<Node>> groups = new LinkedHashMap<>();
        for (Node host : geometry.nodes()) {
            List<Id> switches = host.kind() == Kind.HOST ? switchesOf.getOrDefault(host.id(), List.of()) : List.of();
            if (!switches.isEmpty()) {
                Id first = switches.stream()
                        .filter(firstOf::containsKey)
                        .findFirst()
                        .map(firstOf::get)
                        .orElse(switches.getFirst());
                switches.forEach(sw -> firstOf.putIfAbsent(sw, first));
                groups.computeIfAbsent(first, k -> new ArrayList<>()).add(host);
            }
        }
        return groups.values();
    }

    private static Optional<Node> hostOf(Node a, Node b) {
        if (a.kind() == Kind.HOST && b.kind() == Kind.PHYSICAL_SWITCH) {
            return Optional.of(a);
        }
        return a.kind() == Kind.PHYSICAL_SWITCH && b.kind() == Kind.HOST ? Optional.of(b) : Optional.empty();
    }

    void draw(Pen pen, Box visible) {
        crowds.stream()
                .filter(c -> c.box().intersects(visible) && c.isUnreadable(pen.scale()))
                .forEach(c -> draw(c, pen));
    }

    private static void draw(Crowd crowd, Pen pen) {
        double unit = 1 / pen.scale();
        double room = crowd.box().width() - 2 * PAD * unit;
        double full = pen.width(crowd.name(), NAME * unit, Weight.SEMIBOLD);
        double size = Math.clamp(NAME * unit * room / full, LEAST_NAME * unit, NAME * unit);
        double named = pen.width(crowd.name(), size, Weight.SEMIBOLD);
        boolean fits = named <= room;
        double counted = pen.width(crowd.count(), COUNT * unit, Weight.MEDIUM);
        double width = (fits ? Math.max(named, counted) : counted) + 2 * PAD * unit;
        double height = ((fits ? 2 : 1) * LINE + PAD) * unit;
        Box box = crowd.box();
        Box pill = new Box(box.centreX() - width / 2, box.centreY() - height / 2, width, height);
        pen.box(pill, 6 * unit, Role.CANVAS, Role.FRAME_EDGE);
        double y = pill.y() + (PAD + LINE) / 2 * unit;
        if (fits) {
            pen.middle(crowd.name(), pill.centreX(), y, new Pen.Style(size, Weight.SEMIBOLD, Role.TEXT), width);
            y += LINE * unit;
        }
        pen.middle(
                crowd.count(), pill.centreX(), y, new Pen.Style(COUNT * unit, Weight.MEDIUM, Role.TEXT_MUTED), width);
    }
}
