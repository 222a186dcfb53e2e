package dev.vmklab.drawing.layout;

import dev.vmklab.design.Design;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A physical switch: a wide frame with its cabled ports at the edges where their cables end, and its free ports along
/// the lower edge.
final class SwitchPiece {
    private static final int MOST_FREE = 24;
    private static final double GATEWAY_WIDTH = 136;
    private static final double GATEWAY_HEIGHT = 24;
    private static final double NAME_WIDTH = 160;
    /// How many times as wide as high a switch is at most, until it is as high as it gets.
    private static final double LONGEST = 40;

    private static final double HIGHEST = 240;
    private static final int MOST_WIDE = 160;
    private static final int MOST_CLOSE = 320;

    private final PhysicalSwitch sw;
    private final Box box;
    private final List<Node> nodes;
    private final int frame;
    private final double portSize;

    private SwitchPiece(PhysicalSwitch sw, Box box, List<Node> nodes, int cables) {
        this.sw = sw;
        this.box = box;
        this.nodes = nodes;
        this.frame = nodes.size();
        this.portSize = Math.min(Grid.SWITCH_PORT, pitch(cables) - 2);
    }

    /// How far its ports stand apart. The ports of more cables than anyone tells from each other stand closer, so that
    /// a
    /// switch of a thousand hosts does not draw them out into a strip.
    private static double pitch(int cables) {
        return cables <= MOST_WIDE ? Grid.SWITCH_PITCH : cables <= MOST_CLOSE ? 2 * Grid.STEP : Grid.STEP;
    }

    /// How far ports stand apart at an edge of a switch that is so wide.
    static double pitch(int ports, double room) {
        for (double pitch = Grid.SWITCH_PITCH; pitch > Grid.STEP; pitch -= Grid.STEP) {
            if (ports * pitch <= room) {
                return pitch;
            }
        }
        return Grid.STEP;
    }

    /// How wide a switch is at least.
    ///
    /// @param cables how many cables end at it
    static double width(int cables, int gateways) {
        double ports = 2 * Grid.PADDING + cables * pitch(cables);
        double content = NAME_WIDTH + gateways * (GATEWAY_WIDTH + Grid.STEP) + 2 * Grid.PADDING;
        return Grid.up(Math.max(Grid.SWITCH_NARROWEST, Math.max(ports, content)));
    }

    /// How high a switch is: one that is very wide is seen from farther away, where its name has to be legible.
    ///
    /// @param width how wide it is at least
    static double height(double width) {
        return Grid.up(Math.clamp(width / LONGEST, Grid.SWITCH_HEIGHT, HIGHEST));
    }

    /// Adds the switch at its place.
    ///
    /// @param ends where cables end
    static void add(PhysicalSwitch sw, Design design, Box box, Map<Id, Point> ends, List<Node> out) {
        SwitchPiece piece = new SwitchPiece(sw, box, out, (int)
                sw.ports().stream().filter(p -> ends.containsKey(p.id())).count());
        piece.addFrame();
        List<SwitchPort> free = new ArrayList<>();
        for (SwitchPort port : sw.ports()) {
            Optional.ofNullable(ends.get(port.id()))
                    .ifPresentOrElse(
                            end -> piece.addPort(port, piece.boxAt(end), Optional.of(end)), () -> free.add(port));
        }
        piece.addFree(free);
        piece.addGateways(design.gateways().stream()
                .filter(g -> g.physicalSwitch().equals(sw.id()))
                .toList());
    }

    private void addFrame() {
        boolean qos = sw.qos().isPresent() && sw.ports().stream().anyMatch(SwitchPort::qos);
        nodes.add(Node.of(sw.id(), Kind.PHYSICAL_SWITCH, box, -1, sw.name())
                .withDetail(sw.mlagPeer().isPresent() ? "MLAG" : "")
                .withMarks(qos ? List.of(Mark.QOS) : List.of()));
    }

    private void addPort(SwitchPort port, Box at, Optional<Point> end) {
        List<Mark> marks = new ArrayList<>();
        port.portChannel().ifPresent(c -> marks.add(Mark.LAG));
        if (end.isEmpty()) {
            marks.add(Mark.FREE);
        }
        if (port.qos()) {
            marks.add(Mark.QOS);
        }
        Node node = Node.of(port.id(), Kind.SWITCH_PORT, at, frame, port.name())
                .withDetail(Rates.text(port.bitsPerSecond()))
                .withMarks(marks);
        nodes.add(end.map(node::withEnd).orElse(node));
    }

    /// A port lies inside the frame, against the edge where its cable ends.
    private Box boxAt(Point end) {
        double size = portSize;
        if (end.x() == box.x() || end.x() == box.right()) {
            double x = end.x() == box.x() ? box.x() : box.right() - size;
            return new Box(x, end.y() - size / 2, size, size);
        }
        double y = end.y() == box.y() ? box.y() : box.bottom() - size;
        return new Box(end.x() - size / 2, y, size, size);
    }

    private void addFree(List<SwitchPort> free) {
        List<Box> taken = new ArrayList<>(
                nodes.subList(frame + 1, nodes.size()).stream().map(Node::box).toList());
        double x = box.x() + Grid.PADDING;
        int shown = 0;
        for (SwitchPort port : free) {
            Box at = new Box(x, box.bottom() - Grid.SWITCH_PORT, Grid.SWITCH_PORT, Grid.SWITCH_PORT);
            while (isTaken(at, taken)) {
                at = at.moved(Grid.SWITCH_PITCH, 0);
            }
            if (at.right() > box.right() - Grid.PADDING || shown == MOST_FREE) {
                Node whole = nodes.get(frame);
                String text = (free.size() - shown) + " more free ports";
                nodes.set(frame, whole.withDetail(whole.detail().isEmpty() ? text : whole.detail() + " · " + text));
                return;
            }
            addPort(port, at, Optional.empty());
            shown++;
            x = at.x() + Grid.SWITCH_PITCH;
        }
    }

    private static boolean isTaken(Box at, List<Box> taken) {
        return taken.stream().anyMatch(t -> t.intersects(at.grown(2)));
    }

    private void addGateways(List<Gateway> gateways) {
        double x = box.right() - Grid.PADDING - Grid.STEP;
        for (Gateway gateway : gateways) {
            x -= GATEWAY_WIDTH;
            Box at = new Box(x, box.centreY() - GATEWAY_HEIGHT / 2, GATEWAY_WIDTH, GATEWAY_HEIGHT);
            int count = gateway.interfaces().size();
            nodes.add(Node.of(gateway.id(), Kind.GATEWAY, at, frame, gateway.name())
                    .withDetail(count == 1 ? "1 VLAN" : count + " VLANs"));
            x -= Grid.STEP;
        }
    }
}
