package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import java.util.List;
import java.util.Optional;

/// Draws ports: vmnics and array ports with their names, switch ports as numbered jacks.
final class PortDrawing {
    private static final double JACK_WIDTH = 16;
    private static final double JACK_HEIGHT = 8;

    private final Pen pen;

    PortDrawing(Pen pen) {
        this.pen = pen;
    }

    /// @param bar the virtual switch that a vmnic belongs to
    void vmnic(Node node, Optional<Box> bar) {
        bar.ifPresent(b -> wire(node, b));
        named(node);
    }

    /// A port with name and speed, its jack at the edge where the cable ends.
    void named(Node node) {
        Box box = node.box();
        boolean atTop = node.end().map(p -> p.y() <= box.y()).orElse(false);
        if (!pen.isFar() && !node.has(Mark.COLLAPSED)) {
            pen.box(box, 4, Role.PORT, Role.PORT_EDGE);
            double text = atTop ? box.y() + JACK_HEIGHT : box.y();
            double size = pen.size(10.5, 13);
            Pen.Style name = new Pen.Style(size, Weight.MEDIUM, Role.PORT_TEXT);
            if (pen.isNear()) {
                pen.middle(node.label(), box.centreX(), text + 10, name, box.width() - 6);
                pen.middle(
                        node.detail(),
                        box.centreX(),
                        text + 23,
                        new Pen.Style(9.5, Weight.REGULAR, Role.TEXT_MUTED),
                        box.width() - 6);
            } else {
                pen.middle(node.label(), box.centreX(), text + 16, name, box.width() - 4);
            }
        }
        node.end().ifPresent(end -> jack(node, end, atTop));
    }

    /// The socket: filled when active, hollow when it waits, faint when no team uses it.
    private void jack(Node node, Point end, boolean atTop) {
        double factor = pen.isFar() ? 2 : 1;
        double width = JACK_WIDTH * factor;
        double height = JACK_HEIGHT * factor;
        Box jack = new Box(end.x() - width / 2, atTop ? end.y() : end.y() - height, width, height);
        if (node.has(Mark.STANDBY)) {
            pen.box(jack, 0, Role.PORT, Role.PORT_EDGE);
        } else if (node.has(Mark.UNUSED)) {
            pen.box(jack, 0, Role.PORT, Role.CHIP_EDGE);
        } else {
            pen.fill(jack, 0, Role.PORT_EDGE);
        }
    }

    private void wire(Node node, Box bar) {
        if (node.has(Mark.UNUSED) || pen.isFar()) {
            return;
        }
        double x = node.box().centreX();
        Primitive.Dash dash = node.has(Mark.STANDBY) ? Primitive.Dash.DASHED : Primitive.Dash.SOLID;
        pen.line(List.of(new Point(x, bar.bottom()), new Point(x, node.box().y())), 2, Role.PORT_EDGE, dash);
    }

    void switchPort(Node node) {
        boolean free = node.has(Mark.FREE);
        if (pen.isFar() || node.has(Mark.COLLAPSED)) {
            if (!free) {
                pen.fill(node.box(), 0, Role.PORT_EDGE);
            }
            return;
        }
        pen.box(node.box(), 2, Role.PORT, free ? Role.CHIP_EDGE : Role.PORT_EDGE);
        if (pen.isNear()) {
            pen.middle(
                    number(node.label()),
                    node.box().centreX(),
                    node.box().centreY(),
                    new Pen.Style(8.5, Weight.MEDIUM, free ? Role.TEXT_MUTED : Role.PORT_TEXT),
                    node.box().width() - 2);
        }
    }

    /// The last number of a port's name, which is what is printed on a switch.
    static String number(String name) {
        int from = name.length();
        while (from > 0 && Character.isDigit(name.charAt(from - 1))) {
            from--;
        }
        return name.substring(from);
    }
}
