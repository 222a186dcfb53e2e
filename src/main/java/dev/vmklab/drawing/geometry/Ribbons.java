package dev.vmklab.drawing.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All ribbons of a drawing: stretches of cables of one switch that have each other as neighbours. A fixed answer for
/// fixed cables; which ribbons are drawn as such depends on the scale.
public final class Ribbons {
    /// Cables that are further apart are lines of their own at any scale, world units.
    private static final double REACH = 12;

    /// The same at the ports of a switch, which are further apart than lanes.
    private static final double PORT_REACH = 24;

    /// How far two stretches have to run beside each other, world units.
    private static final double LEAST_BESIDE = 16;

    /// Fewer cables are no ribbon.
    private static final int LEAST_CABLES = 6;

    private final List<Ribbon> all = new ArrayList<>();
    private final int[][] ribbonOf;

    /// What can be in one ribbon, in the order of drawing: what runs upright between hosts, what ends at a switch, and
    /// above both what runs level to or from a switch.
    private record Bunch(Course course, int top, boolean level) {
        enum Course {
            BETWEEN(REACH),
            PORTS(PORT_REACH),
            TRAY(REACH);

            private final double reach;

            Course(double reach) {
                this.reach = reach;
            }
        }

        double reach() {
            return course.reach;
        }
    }

    Ribbons(List<Node> nodes, List<CableRun> cables) {
        ribbonOf = new int[cables.size()][];
        Map<Bunch, List<Ribbon.Stretch>> bunches = new LinkedHashMap<>();
        for (int c = 0; c < cables.size(); c++) {
            collect(c, nodes, cables.get(c), bunches);
        }
        bunches.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().course()))
                .forEach(e -> join(e.getKey(), e.getValue()));
    }

    private void collect(int index, List<Node> nodes, CableRun cable, Map<Bunch, List<Ribbon.Stretch>> to) {
        List<Point> points = cable.points();
        ribbonOf[index] = new int[points.size() - 1];
        for (int i = 0; i + 1 < points.size(); i++) {
            ribbonOf[index][i] = -1;
            Box box = Box.between(points.get(i), points.get(i + 1));
            boolean level = box.height() == 0;
            double length = level ? box.width() : box.height();
            if (length >= LEAST_BESIDE && box.isEmpty()) {
                double across = level ? box.y() : box.x();
                double from = level ? box.x() : box.y();
                to.computeIfAbsent(bunch(nodes, cable, i, level), k -> new ArrayList<>())
                        .add(new Ribbon.Stretch(index, i, across, from, from + length));
            }
        }
    }

    private static Bunch bunch(List<Node> nodes, CableRun cable, int segment, boolean level) {
        int a = top(nodes, cable.nodeA());
        int b = top(nodes, cable.nodeB());
        boolean aIsSwitch = nodes.get(a).kind() == Kind.PHYSICAL_SWITCH;
        boolean bIsSwitch = nodes.get(b).kind() == Kind.PHYSICAL_SWITCH;
        if (aIsSwitch && segment == 0) {
            return new Bunch(Bunch.Course.PORTS, a, level);
        }
        if (bIsSwitch && segment == cable.points().size() - 2) {
            return new Bunch(Bunch.Course.PORTS, b, level);
        }
        return level
                ? new Bunch(Bunch.Course.TRAY, bIsSwitch || !aIsSwitch ? b : a, true)
                : new Bunch(Bunch.Course.BETWEEN, -1, false);
    }

    private static int top(List<Node> nodes, int node) {
        int top = node;
        while (nodes.get(top).parent() >= 0) {
            top = nodes.get(top).parent();
        }
        return top;
    }

    private void join(Bunch bunch, List<Ribbon.Stretch> unsorted) {
        List<Ribbon.Stretch> stretches = unsorted.stream()
                .sorted(Comparator.comparingDouble(Ribbon.Stretch::across)
                        .thenComparingDouble(Ribbon.Stretch::from)
                        .thenComparingInt(Ribbon.Stretch::cable))
                .toList();
        Groups groups = new Groups(stretches.size());
        for (int i = 0; i < stretches.size(); i++) {
            for (int j = i + 1; j < stretches.size(); j++) {
                if (stretches.get(j).across() - stretches.get(i).across() > bunch.reach()) {
                    break;
                }
                if (beside(stretches.get(i), stretches.get(j)) >= LEAST_BESIDE) {
                    groups.join(i, j);
                }
            }
        }
        groups.members()
                .forEach(members ->
                        add(bunch, members.stream().map(stretches::get).toList()));
    }

    private static double beside(Ribbon.Stretch one, Ribbon.Stretch other) {
        return Math.min(one.to(), other.to()) - Math.max(one.from(), other.from());
    }

    private void add(Bunch bunch, List<Ribbon.Stretch> members) {
        double pitch = 1;
        for (int i = 1; i < members.size(); i++) {
            double gap = members.get(i).across() - members.get(i - 1).across();
            pitch = gap <= bunch.reach() ? Math.max(pitch, gap) : pitch;
        }
        Ribbon ribbon = new Ribbon(bunch.level(), pitch, members);
        if (ribbon.cables() >= LEAST_CABLES) {
            members.forEach(s -> ribbonOf[s.cable()][s.segment()] = all.size());
            all.add(ribbon);
        }
    }

    /// In the order in which they are drawn.
    public List<Ribbon> all() {
        return List.copyOf(all);
    }

    /// The ribbon that a segment of a cable runs in.
    ///
    /// @param cable index of the cable in the geometry
    /// @param segment index of the corner that the segment begins at
    public Optional<Ribbon> of(int cable, int segment) {
        int ribbon = ribbonOf[cable][segment];
        return ribbon < 0 ? Optional.empty() : Optional.of(all.get(ribbon));
    }

    /// The ways of a cable outside all ribbons that are drawn as such at a scale: all of it where none is.
    public List<List<Point>> loose(int cable, List<Point> points, double scale) {
        List<List<Point>> ways = new ArrayList<>();
        List<Point> way = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            if (of(cable, i).filter(r -> r.isDense(scale)).isPresent()) {
                finish(way, ways);
            } else {
                if (way.isEmpty()) {
                    way.add(points.get(i));
                }
                way.add(points.get(i + 1));
            }
        }
        finish(way, ways);
        return ways;
    }

    private static void finish(List<Point> way, List<List<Point>> ways) {
        if (!way.isEmpty()) {
            ways.add(List.copyOf(way));
            way.clear();
        }
    }

    /// Disjoint groups of numbers that are joined pair by pair.
    private static final class Groups {
        private final int[] leader;

        Groups(int size) {
            leader = new int[size];
            for (int i = 0; i < size; i++) {
                leader[i] = i;
            }
        }

        private int leader(int i) {
            int top = i;
            while (leader[top] != top) {
                leader[top] = leader[leader[top]];
                top = leader[top];
            }
            return top;
        }

        void join(int one, int other) {
            leader[leader(other)] = leader(one);
        }

        /// The groups, each and all in the order of their numbers.
        List<List<Integer>> members() {
            Map<Integer, List<Integer>> members = new LinkedHashMap<>();
            for (int i = 0; i < leader.length; i++) {
                members.computeIfAbsent(leader(i), k -> new ArrayList<>()).add(i);
            }
            return List.copyOf(members.values());
        }
    }
}
