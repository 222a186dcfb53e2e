package dev.vmklab.drawing.picture;

import dev.vmklab.analysis.condition.Condition;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Draws what is not as it should be onto its node: an outline whose dashes, a mark whose form, and a tag whose words
/// tell the kind, so that none is told by colour alone.
///
/// Failed: hatched, with a cross. Isolated: a dotted outline. Black hole: a dot in a ring. Degraded: a dashed outline
/// with a filled dot; flapping with a hollow one. Maintenance: a dashed grey outline. What has just happened is a tag.
final class ConditionMarks {
    private static final double OUTLINE = 2;
    private static final double MARK = 6;
    private static final double HATCH = 8;
    private static final double TEXT = 11;
    private static final double PADDING = 4;
    /// Words get no larger than this against the drawing, however far away it is seen from.
    private static final double LARGEST = 3;
    private static final int MOST_LETTERS = 96;

    private final Geometry geometry;
    private final TextMeasure measure;

    ConditionMarks(Geometry geometry, TextMeasure measure) {
        this.geometry = geometry;
        this.measure = measure;
    }

    void draw(List<Condition> conditions, double scale, Box visible, Consumer<Primitive> out) {
        double pixel = Math.clamp(1 / scale, 1, LARGEST);
        List<Box> taken = new ArrayList<>();
        for (Condition condition : conditions) {
            for (Node node : geometry.nodesOf(condition.element())) {
                if (node.box().grown(TEXT * LARGEST).intersects(visible)) {
                    outline(condition.kind(), node, pixel, out);
                    tag(condition, node, pixel, taken, out);
                }
            }
        }
    }

    private static void outline(Condition.Kind kind, Node node, double pixel, Consumer<Primitive> out) {
        Box box = node.box();
        double x = box.right();
        double y = box.y();
        double mark = Math.min(MARK * pixel, Math.max(3, box.height() / 2));
        switch (kind) {
            case NOTICE -> {}
            case MAINTENANCE -> frame(box, Role.TEXT_MUTED, Primitive.Dash.DASHED, pixel, out);
            case DEGRADED -> {
                frame(box, Role.DEGRADED, Primitive.Dash.DASHED, pixel, out);
                out.accept(new Primitive.Dot(x, y, mark, Role.DEGRADED, Role.CANVAS));
            }
            case FLAPPING -> {
                frame(box, Role.DEGRADED, Primitive.Dash.DOTTED, pixel, out);
                out.accept(new Primitive.Dot(x, y, mark, Role.CANVAS, Role.DEGRADED));
            }
            case ISOLATED -> frame(box, Role.FAILED, Primitive.Dash.DOTTED, pixel, out);
            case BLACK_HOLE -> {
                frame(box, Role.FAILED, Primitive.Dash.DOTTED, pixel, out);
                out.accept(new Primitive.Dot(x, y, mark, Role.CANVAS, Role.FAILED));
                out.accept(new Primitive.Dot(x, y, mark / 2, Role.TEXT, Role.TEXT));
            }
            case UNDETECTED -> {
                frame(box, Role.FAILED, Primitive.Dash.DASHED, pixel, out);
                out.accept(new Primitive.Dot(x, y, mark + 2 * pixel, Role.CANVAS, Role.FAILED));
                out.accept(new Primitive.Text(
                        "?", x, y + mark * 0.7, 2 * mark, Weight.SEMIBOLD, Primitive.Anchor.MIDDLE, Role.FAILED));
            }
            case FAILED -> {
                out.accept(new Primitive.Hatch(box, HATCH * pixel, Role.FAILED));
                frame(box, Role.FAILED, Primitive.Dash.SOLID, pixel, out);
                out.accept(new Primitive.Dot(x, y, mark + 2 * pixel, Role.CANVAS, Role.FAILED));
                out.accept(new Primitive.Cross(x, y, mark * 0.6, OUTLINE * pixel, Role.FAILED));
            }
        }
    }

    private static void frame(Box box, Role role, Primitive.Dash dash, double pixel, Consumer<Primitive> out) {
        Box around = box.grown(OUTLINE * pixel / 2);
        out.accept(new Primitive.Polyline(
                List.of(
                        new Point(around.x(), around.y()),
                        new Point(around.right(), around.y()),
                        new Point(around.right(), around.bottom()),
                        new Point(around.x(), around.bottom()),
                        new Point(around.x(), around.y())),
                OUTLINE * pixel,
                role,
                dash));
    }

    /// In words, above what stands by itself or contains it. Tags of one thing stand side by side where there is room,
    /// else on top of each other.
    private void tag(Condition condition, Node node, double pixel, List<Box> taken, Consumer<Primitive> out) {
        boolean own = node.isPlaceable() || node.kind() == Kind.DATASTORE;
        boolean notice = condition.kind() == Condition.Kind.NOTICE || condition.kind() == Condition.Kind.UNDETECTED;
        if (!own && !notice && pixel > 1) {
            return;
        }
        Box anchor = own ? node.box() : geometry.top(node).box();
        String named = own ? condition.text() : node.label() + " " + condition.text();
        String text = named.length() > MOST_LETTERS ? named.substring(0, MOST_LETTERS - 1) + "\u2026" : named;
        double size = TEXT * pixel;
        double width = measure.width(text, size, Weight.MEDIUM) + 2 * PADDING * pixel;
        double height = size + PADDING * pixel;
        Box box = new Box(anchor.x(), anchor.y() - height - PADDING * pixel, width, height);
        for (Box other : taken) {
            if (other.intersects(box)) {
                double beside = other.right() + PADDING * pixel;
                boolean fits = beside + width <= anchor.right();
                box = fits
                        ? new Box(beside, box.y(), width, height)
                        : new Box(anchor.x(), other.y() - height - 2 * pixel, width, height);
            }
        }
        taken.add(box);
        Role role = role(condition.kind());
        out.accept(new Primitive.Rectangle(box, 3, Role.FRAME, role, pixel));
        out.accept(new Primitive.Text(
                text,
                box.x() + PADDING * pixel,
                box.bottom() - PADDING * pixel,
                size,
                Weight.MEDIUM,
                Primitive.Anchor.START,
                role));
    }

    private static Role role(Condition.Kind kind) {
        return switch (kind) {
            case NOTICE, MAINTENANCE -> Role.TEXT;
            case DEGRADED, FLAPPING -> Role.DEGRADED;
            case ISOLATED, BLACK_HOLE, FAILED, UNDETECTED -> Role.FAILED;
        };
    }
}
