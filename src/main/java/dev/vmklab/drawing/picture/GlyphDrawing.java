package dev.vmklab.drawing.picture;

import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;

/// Draws collapsed hosts and racks: a name, what is inside in numbers, the tags of its services, and a plus sign.
final class GlyphDrawing {
    private static final double RADIUS = 6;
    private static final double PAD = 16;
    private static final double NAME_LINE = 20;
    private static final double TAG_TOP = 34;
    private static final double TAG_HEIGHT = 16;
    private static final double TAG_PAD = 5;
    private static final double GAP = 3;

    /// How far the sheet behind a rack stands out: there is more than one thing inside.
    private static final double BEHIND = 4;

    private final Pen pen;

    GlyphDrawing(Pen pen) {
        this.pen = pen;
    }

    void draw(Node node) {
        Box box = node.box();
        if (node.kind() == Kind.RACK_GLYPH) {
            pen.box(box.moved(BEHIND, -BEHIND), RADIUS, Role.FRAME, Role.FRAME_EDGE);
        }
        pen.box(box, RADIUS, Role.FRAME, Role.FRAME_EDGE);
        double right = plus(box) - 8;
        double size = pen.size(13.5, 18);
        double centre = box.y() + NAME_LINE;
        double room = right - box.x() - PAD - pen.width(node.label(), size, Weight.SEMIBOLD) - PAD;
        if (pen.isNear() && room > 0) {
            Pen.Style small = new Pen.Style(10.5, Weight.REGULAR, Role.TEXT_MUTED);
            right = pen.end(node.detail(), right, centre, small, room) - 8;
        }
        pen.start(
                node.label(),
                box.x() + PAD,
                centre,
                new Pen.Style(size, Weight.SEMIBOLD, Role.TEXT),
                right - box.x() - PAD);
        tags(node);
    }

    /// @return its left edge
    private double plus(Box box) {
        double left = box.right() - PAD - 10;
        double top = box.y() + NAME_LINE - 5.5;
        pen.box(new Box(left, top, 11, 11), 2, Role.CHIP, Role.CHIP_EDGE);
        pen.line(left + 2.5, top + 5.5, left + 8.5, top + 5.5, Role.TEXT);
        pen.line(left + 5.5, top + 2.5, left + 5.5, top + 8.5, Role.TEXT);
        return left;
    }

    private void tags(Node node) {
        double x = node.box().x() + PAD;
        double size = pen.size(9.5, 12);
        for (Service service : node.services()) {
            double width = Math.ceil(pen.width(service.tag(), size, Weight.SEMIBOLD) + 2 * TAG_PAD);
            Box field = new Box(x, node.box().y() + TAG_TOP, width, TAG_HEIGHT);
            if (field.right() > node.box().right() - PAD) {
                return;
            }
            pen.tag(service, field, 4, size);
            x += width + GAP;
        }
    }
}
