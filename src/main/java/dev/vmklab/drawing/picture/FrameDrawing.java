package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/// Draws what contains other things: grounds, frames, bands and bars.
final class FrameDrawing {
    private static final double RADIUS = 6;
    private static final double PAD = 16;

    private final Pen pen;

    FrameDrawing(Pen pen) {
        this.pen = pen;
    }

    void draw(Node node) {
        if (node.has(Mark.COLLAPSED) && !pen.isFar()) {
            new GlyphDrawing(pen).draw(node);
            return;
        }
        switch (node.kind()) {
            case SITE, RACK -> ground(node);
            case HOST -> host(node);
            case RACK_GLYPH -> emptyRack(node);
            case PHYSICAL_SWITCH -> physicalSwitch(node);
            case STORAGE_ARRAY -> array(node);
            case APPLIANCE -> appliance(node);
            case PORT_GROUP -> band(node);
            default -> bar(node);
        }
    }

    private void ground(Node node) {
        Box box = node.box();
        pen.box(box, 2 * RADIUS, Role.ZONE, Role.ZONE_EDGE);
        double size = pen.size(12, 30);
        pen.start(
                node.label(),
                box.x() + PAD,
                box.y() + 16,
                new Pen.Style(size, Weight.SEMIBOLD, Role.TEXT_MUTED),
                box.width() - 2 * PAD);
    }

    private void host(Node node) {
        Box box = node.box();
        pen.box(box, RADIUS, Role.FRAME, Role.FRAME_EDGE);
        if (pen.isFar()) {
            new FarGlyphDrawing(pen).draw(node);
            return;
        }
        double size = pen.size(15, 24);
        Pen.Style name = new Pen.Style(size, Weight.SEMIBOLD, Role.TEXT);
        double right = box.right() - PAD;
        double room = right - box.x() - PAD - pen.width(node.label(), size, Weight.SEMIBOLD) - PAD;
        if (pen.isNear() && room > 0) {
            right = pen.end(
                            node.detail(),
                            right,
                            box.y() + 21,
                            new Pen.Style(11, Weight.REGULAR, Role.TEXT_MUTED),
                            room)
                    - PAD;
        }
        pen.start(node.label(), box.x() + PAD, box.y() + 21, name, right - box.x() - PAD);
    }

    /// A rack that waits for hosts; from afar also one that is collapsed.
    private void emptyRack(Node node) {
        if (node.has(Mark.COLLAPSED)) {
            pen.box(node.box(), RADIUS, Role.FRAME, Role.FRAME_EDGE);
            new FarGlyphDrawing(pen).draw(node);
            return;
        }
        ground(node);
        if (pen.isNear()) {
            pen.start(
                    "Drop hosts and switches here",
                    node.box().x() + PAD,
                    node.box().y() + 44,
                    new Pen.Style(11, Weight.REGULAR, Role.TEXT_MUTED),
                    node.box().width() - 2 * PAD);
        }
    }

    private void physicalSwitch(Node node) {
        Box box = node.box();
        pen.box(box, RADIUS, Role.FRAME, Role.FRAME_EDGE);
        double size = pen.isFar() ? Math.min(13 / pen.scale(), box.height() * 0.62) : pen.size(15, 24);
        double x = box.x() + PAD + 8;
        double end = pen.start(
                node.label(),
                x,
                box.centreY(),
                new Pen.Style(size, Weight.SEMIBOLD, Role.TEXT),
                (box.width() - 2 * PAD) * (pen.isFar() ? 0.95 : 0.6));
        if (pen.isNear()) {
            if (node.has(Mark.QOS)) {
                end = pill("QoS", end + 10, box.centreY(), Role.FRAME, Role.TEXT_MUTED);
            }
            pen.start(
                    node.detail(),
                    end + 10,
                    box.centreY() + 1,
                    new Pen.Style(11, Weight.REGULAR, Role.TEXT_MUTED),
                    Math.max(0, Math.min(200, box.width() * 0.35)));
        }
    }

    private double pill(String text, double x, double centreY, Role fill, Role ink) {
        double width = pen.width(text, 9.5, Weight.SEMIBOLD) + 12;
        pen.box(new Box(x, centreY - 8, width, 16), 4, fill, ink);
        pen.middle(text, x + width / 2, centreY, new Pen.Style(9.5, Weight.SEMIBOLD, ink), width);
        return x + width;
    }

    private void array(Node node) {
        Box box = node.box();
        pen.box(box, RADIUS, Role.FRAME, Role.FRAME_EDGE);
        if (pen.isFar()) {
            farName(node);
            return;
        }
        double size = pen.size(14, 20);
        double y = node.has(Mark.PORTLESS) ? box.y() + 18 : box.height() > 64 ? box.y() + 56 : box.centreY();
        pen.start(
                node.label(), box.x() + PAD, y, new Pen.Style(size, Weight.SEMIBOLD, Role.TEXT), box.width() - 2 * PAD);
    }

    private void appliance(Node node) {
        Box box = node.box();
        pen.box(box, RADIUS, Role.FRAME, Role.FRAME_EDGE);
        if (pen.isFar()) {
            farName(node);
            return;
        }
        boolean near = pen.isNear();
        pen.start(
                node.label(),
                box.x() + PAD,
                box.centreY() - (near ? 7 : 0),
                new Pen.Style(pen.size(14, 20), Weight.SEMIBOLD, Role.TEXT),
                box.width() - 2 * PAD);
        if (near) {
            pen.start(
                    node.detail(),
                    box.x() + PAD,
                    box.centreY() + 14,
                    new Pen.Style(11, Weight.REGULAR, Role.TEXT_MUTED),
                    box.width() - 2 * PAD);
        }
        node.end().ifPresent(end -> pen.fill(new Box(end.x() - 8, box.y(), 16, 8), 0, Role.PORT_EDGE));
    }

    private void farName(Node node) {
        Box box = node.box();
        double wanted = Math.min(11 / pen.scale(), box.height() * 0.5);
        double size = pen.shrunk(TextMeasure.hostOf(node.label()), wanted, Weight.SEMIBOLD, box.width() - PAD);
        pen.name(
                node.label(),
                box.centreX(),
                box.centreY(),
                new Pen.Style(size, Weight.SEMIBOLD, Role.TEXT),
                box.width() - PAD);
    }

    private void band(Node node) {
        Box box = node.box();
        pen.fill(box, 0, Role.BAND);
        pen.line(
                List.of(
                        new Point(box.x(), box.bottom()),
                        new Point(box.x(), box.y()),
                        new Point(box.right() - 1, box.y()),
                        new Point(box.right() - 1, box.bottom())),
                0,
                Role.BAND_EDGE,
                Primitive.Dash.SOLID);
        double centre = box.y() + 12;
        double size = pen.size(11.5, 16);
        double right = box.right() - 8;
        Pen.Style small = new Pen.Style(pen.size(10.5, 14), Weight.REGULAR, Role.TEXT_MUTED);
        String vlan = pen.isNear() ? node.detail() : shortened(node.detail());
        right = pen.end(vlan, right, centre, small, box.width() / 3) - 8;
        if (pen.isNear()) {
            right = use(node, right, centre);
            if (node.has(Mark.SHAPED)) {
                right = pen.end("shaped", right, centre, small, 60) - 8;
            }
        }
        pen.start(
                node.label(), box.x() + 8, centre, new Pen.Style(size, Weight.MEDIUM, Role.TEXT), right - box.x() - 8);
    }

    private static String shortened(String vlan) {
        return vlan.startsWith("VLAN ") ? vlan.substring("VLAN ".length()) : vlan.startsWith("no ") ? "" : vlan;
    }

    /// How the port group uses each uplink, as small squares in the order of the vmnics.
    private double use(Node node, double right, double centre) {
        List<Mark> marks = new ArrayList<>(node.marks());
        marks.removeIf(m -> m != Mark.ACTIVE && m != Mark.STANDBY && m != Mark.UNUSED);
        double x = right;
        for (Mark mark : marks.reversed()) {
            x -= 7;
            Box square = new Box(x, centre - 3.5, 7, 7);
            if (mark == Mark.ACTIVE) {
                pen.fill(square, 0, Role.PORT_EDGE);
            } else if (mark == Mark.STANDBY) {
                pen.box(square, 0, Role.BAND, Role.PORT_EDGE);
            } else {
                pen.line(x, centre, x + 6, centre, Role.CHIP_EDGE);
            }
            x -= 3;
        }
        return marks.isEmpty() ? right : x - 5;
    }

    private void bar(Node node) {
        Box box = node.box();
        boolean distributed = node.kind() == Kind.DISTRIBUTED_SWITCH;
        Role fill = distributed ? Role.BAR_DISTRIBUTED : Role.BAR;
        pen.fill(box, 0, fill);
        double right = box.right() - 8;
        if (pen.isNear()) {
            String kind = distributed ? "VDS · " : "vSS · ";
            right = pen.end(
                            kind + node.detail(),
                            right,
                            box.centreY(),
                            new Pen.Style(10.5, Weight.REGULAR, Role.BAR_TEXT),
                            120)
                    - 8;
            if (node.has(Mark.NIOC)) {
                double width = pen.width("NIOC", 9.5, Weight.SEMIBOLD) + 12;
                pill("NIOC", right - width, box.centreY(), fill, Role.BAR_TEXT);
                right -= width + 8;
            }
        }
        pen.start(
                node.label(),
                box.x() + 8,
                box.centreY(),
                new Pen.Style(pen.size(12.5, 18), Weight.SEMIBOLD, Role.BAR_TEXT),
                right - box.x() - 8);
    }
}
