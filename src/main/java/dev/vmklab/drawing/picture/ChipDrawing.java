package dev.vmklab.drawing.picture;

import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import java.util.List;

/// Draws chips: VMkernel adapters, VMs, datastores, gateways.
final class ChipDrawing {
    private static final double RADIUS = 4;
    private static final double PAD = 6;

    /// The height of a VM without a name, as a part of its chip's.
    private static final double COMPACT = 0.5;
    private static final double TAG_PAD = 5;

    /// What tags leave for the name behind them.
    private static final double NAME_ROOM = 48;

    private final Pen pen;

    ChipDrawing(Pen pen) {
        this.pen = pen;
    }

    void draw(Node node) {
        switch (node.kind()) {
            case VMK, DATASTORE -> chip(node);
            case VM -> vm(node);
            case VM_COUNT -> count(node);
            case GATEWAY -> gateway(node);
            default -> more(node);
        }
    }

    private void chip(Node node) {
        Box box = node.box();
        pen.box(box, RADIUS, Role.CHIP, Role.CHIP_EDGE);
        double x = tags(box, node.services()) + PAD;
        double size = pen.size(11, box.height() * 0.85);
        double centre = box.centreY();
        Pen.Style name = new Pen.Style(size, Weight.MEDIUM, Role.TEXT);
        double right = box.right() - PAD;
        double wanted = pen.width(node.label(), size, Weight.MEDIUM);
        double room = right - x - wanted - PAD;
        if (!node.detail().isEmpty() && pen.isNear() && room > 0) {
            right = pen.end(node.detail(), right, centre, new Pen.Style(size, Weight.REGULAR, Role.TEXT_MUTED), room)
                    - PAD;
        }
        pen.start(node.label(), x, centre, name, right - x);
    }

    /// Coloured fields with the tags of services at the left end of a chip.
    ///
    /// @return where they end
    private double tags(Box box, List<Service> services) {
        double x = box.x();
        double size = pen.size(9.5, box.height() * 0.7);
        for (Service service : services) {
            double width = Math.max(
                    box.height() + 8, Math.ceil(pen.width(service.tag(), size, Weight.SEMIBOLD) + 2 * TAG_PAD));
            if (x + width > box.right() - NAME_ROOM) {
                break;
            }
            Box field = new Box(x, box.y(), width, box.height());
            pen.tag(service, field, RADIUS, size);
            x += width + 2;
        }
        return services.isEmpty() ? x : x - 2;
    }

    private void vm(Node node) {
        Box box = node.box();
        boolean off = node.has(Mark.POWERED_OFF);
        if (!pen.isNear()) {
            compact(box, off);
            return;
        }
        pen.box(box, RADIUS, Role.CHIP, off ? Role.CHIP_EDGE : Role.of(Service.VM));
        pen.middle(
                node.label(),
                box.centreX(),
                box.centreY(),
                new Pen.Style(10, Weight.REGULAR, off ? Role.TEXT_MUTED : Role.TEXT),
                box.width() - PAD);
    }

    /// A VM whose name would not be legible: a bar, hollow while it is off.
    private void compact(Box box, boolean off) {
        double height = box.height() * COMPACT;
        Box bar = new Box(box.x(), box.centreY() - height / 2, box.width(), height);
        if (off) {
            pen.box(bar, height / 2, Role.CHIP, Role.CHIP_EDGE);
        } else {
            pen.fill(bar, height / 2, Role.of(Service.VM));
        }
    }

    private void count(Node node) {
        Box box = node.box();
        pen.box(box, RADIUS, Role.CHIP, Role.CHIP_EDGE);
        double x = tags(box, node.services()) + PAD;
        double size = pen.size(10.5, box.height() * 0.85);
        pen.start(node.label(), x, box.centreY(), new Pen.Style(size, Weight.MEDIUM, Role.TEXT), box.right() - PAD - x);
    }

    private void gateway(Node node) {
        Box box = node.box();
        pen.box(box, RADIUS, Role.CHIP, Role.CHIP_EDGE);
        double size = pen.size(11, box.height() * 0.8);
        Pen.Style name = new Pen.Style(size, Weight.MEDIUM, Role.TEXT);
        double x = pen.start(
                        "GW",
                        box.x() + PAD + 2,
                        box.centreY(),
                        new Pen.Style(pen.size(9.5, box.height() * 0.6), Weight.SEMIBOLD, Role.TEXT_MUTED),
                        40)
                + PAD;
        double right = box.right() - PAD - 2;
        if (pen.isNear()) {
            double room = right - x - pen.width(node.label(), size, Weight.MEDIUM) - PAD;
            right = pen.end(
                            node.detail(),
                            right,
                            box.centreY(),
                            new Pen.Style(10, Weight.REGULAR, Role.TEXT_MUTED),
                            Math.max(0, room))
                    - PAD;
        }
        pen.start(node.label(), x, box.centreY(), name, right - x);
    }

    private void more(Node node) {
        pen.fill(node.box(), 0, Role.BAND);
        if (pen.isNear()) {
            pen.start(
                    node.label(),
                    node.box().x() + 8,
                    node.box().centreY(),
                    new Pen.Style(10.5, Weight.REGULAR, Role.TEXT_MUTED),
                    node.box().width() - 16);
        }
    }
}
