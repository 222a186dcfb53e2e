package dev.vmklab.drawing.picture;

import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Node;
import java.util.List;

/// Draws what is in the frames of hosts and collapsed racks when they are seen from afar.
final class FarGlyphDrawing {
    private static final double PAD = 16;

    /// How large names are, screen pixels.
    private static final double NAME = 13;

    /// How many times as high as its name a frame is at least.
    private static final double NAME_SHARE = 4;

    /// The smallest name that can be read, screen pixels.
    private static final double LEAST_NAME = 5.5;

    /// Half the side of the smallest sign of a service, screen pixels.
    private static final double LEAST_SIGN = 2.5;

    private final Pen pen;

    FarGlyphDrawing(Pen pen) {
        this.pen = pen;
    }

    /// A host from afar: its name and, for each service, its tag or at least its sign.
    void draw(Node node) {
        if (!isNamed(node, pen.scale())) {
            return;
        }
        Box box = node.box();
        double wanted = wanted(box, pen.scale());
        double size = pen.shrunk(node.label(), wanted, Weight.SEMIBOLD, box.width() - PAD);
        pen.name(
                node.label(),
                box.centreX(),
                box.centreY() - size * 0.8,
                new Pen.Style(size, Weight.SEMIBOLD, Role.TEXT),
                box.width() - PAD);
        double tag = size * 0.72;
        double step = tag * 3;
        List<Service> services = node.services();
        if (step * services.size() <= box.width() - PAD && pen.isLegible(tag)) {
            double x = box.centreX() - step * services.size() / 2;
            for (Service service : services) {
                Box field = new Box(x + 0.06 * step, box.centreY() + size * 0.25, 0.88 * step, tag * 1.6);
                pen.tag(service, field, tag * 0.35, tag);
                x += step;
            }
        } else {
            signs(box, services, Math.min(size * 1.3, (box.width() - PAD) / services.size()), size);
        }
    }

    private static double wanted(Box box, double scale) {
        return Math.min(NAME / scale, box.height() / NAME_SHARE);
    }

    /// Whether its name is large enough to be read.
    static boolean isNamed(Node node, double scale) {
        return wanted(node.box(), scale) * scale >= LEAST_NAME;
    }

    /// Signs that could not be told apart are left out.
    private void signs(Box box, List<Service> services, double step, double size) {
        double radius = step * 0.38;
        if (radius * pen.scale() < LEAST_SIGN) {
            return;
        }
        double x = box.centreX() - step * (services.size() - 1) / 2;
        for (Service service : services) {
            pen.sign(service, x, box.centreY() + size * 0.7, radius);
            x += step;
        }
    }
}
