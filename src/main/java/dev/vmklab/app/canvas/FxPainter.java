package dev.vmklab.app.canvas;

import dev.vmklab.app.ui.Colours;
import dev.vmklab.app.ui.Looks;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.drawing.picture.Weight;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints primitives on a JavaFX canvas, boxes and lines on whole pixels of the device. Upright and level lines are
/// filled boxes, which cost next to nothing; antialiased strokes are kept for the few things that need them.
///
/// FX thread only.
final class FxPainter {
    private static final double LEAST_TEXT = 4;
    private static final double MAX_FONTS = 400;
    /// Smaller dots are squares: nobody sees the difference, and they cost next to nothing.
    private static final double LEAST_ROUND = 2.5;

    private final GraphicsContext gc;
    private final Map<Role, Color> colours = new HashMap<>();
    private final Map<Integer, Font> fonts = new HashMap<>();
    private Theme theme;
    private Camera camera = Camera.START;
    private double ratio = 1;
    private double seenWidth;
    private double seenHeight;
    private int painted;

    FxPainter(GraphicsContext gc, Theme theme) {
        this.gc = gc;
        this.theme = theme;
        gc.setTextBaseline(VPos.BASELINE);
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        colours.clear();
    }

    /// Empties a canvas of this size and prepares for a camera.
    ///
    /// @param pixelRatio device pixels per unit of layout
    void begin(Camera view, double pixelRatio, double width, double height) {
        camera = view;
        ratio = pixelRatio;
        seenWidth = width;
        seenHeight = height;
        painted = 0;
        gc.clearRect(0, 0, width, height);
    }

    /// How many boxes, segments and texts have been painted since the canvas was emptied.
    int painted() {
        return painted;
    }

    /// Whether something reaches onto the canvas: what does not is not painted.
    private boolean isSeen(double left, double top, double width, double height) {
        boolean seen = left < seenWidth && top < seenHeight && left + width > 0 && top + height > 0;
        painted += seen ? 1 : 0;
        return seen;
    }

    void paint(Primitive primitive) {
        switch (primitive) {
            case Primitive.Rectangle rectangle -> rectangle(rectangle);
            case Primitive.Polyline line -> polyline(line);
            case Primitive.Text text -> text(text);
            case Primitive.Hatch hatch -> hatch(hatch);
            case Primitive.Cross cross -> cross(cross);
            case Primitive.Polygon polygon -> polygon(polygon);
            case Primitive.Dot dot -> dot(dot);
        }
    }

    private void rectangle(Primitive.Rectangle r) {
        double left = snapX(r.box().x());
        double top = snapY(r.box().y());
        double width = Math.max(1 / ratio, snapX(r.box().right()) - left);
        double height = Math.max(1 / ratio, snapY(r.box().bottom()) - top);
        if (!isSeen(left, top, width, height)) {
            return;
        }
        double radius = Math.min(r.radius() * camera.scale(), Math.min(width, height) / 2);
        boolean rounded = radius >= 1;
        if (r.fill() != Role.NONE) {
            gc.setFill(colour(r.fill()));
            if (rounded) {
                gc.fillRoundRect(left, top, width, height, 2 * radius, 2 * radius);
            } else {
                gc.fillRect(left, top, width, height);
            }
        }
        if (r.edge() != Role.NONE) {
            edge(left, top, width, height, rounded ? radius : 0, thickness(r.edgeWidth()), r.edge());
        }
    }

    private void edge(double left, double top, double width, double height, double radius, double stroke, Role role) {
        if (radius == 0) {
            gc.setFill(colour(role));
            gc.fillRect(left, top, width, stroke);
            gc.fillRect(left, top + height - stroke, width, stroke);
            gc.fillRect(left, top, stroke, height);
            gc.fillRect(left + width - stroke, top, stroke, height);
            return;
        }
        gc.setStroke(colour(role));
        gc.setLineWidth(stroke);
        double arc = Math.max(0, 2 * radius - stroke);
        gc.strokeRoundRect(left + stroke / 2, top + stroke / 2, width - stroke, height - stroke, arc, arc);
    }

    private void polyline(Primitive.Polyline line) {
        gc.setFill(colour(line.colour()));
        double stroke = thickness(line.width());
        double before = Math.floor(stroke * ratio / 2) / ratio;
        List<Point> points = line.points();
        for (int i = 1; i < points.size(); i++) {
            Box segment = Box.between(points.get(i - 1), points.get(i));
            double left = snapX(segment.x()) - before;
            double top = snapY(segment.y()) - before;
            double width = snapX(segment.right()) - snapX(segment.x()) + stroke;
            double height = snapY(segment.bottom()) - snapY(segment.y()) + stroke;
            if (!isSeen(left, top, width, height)) {
                continue;
            }
            if (line.dash() == Primitive.Dash.SOLID) {
                gc.fillRect(left, top, width, height);
            } else {
                dashes(line.dash(), left, top, width, height, stroke);
            }
        }
    }

    private void dashes(Primitive.Dash dash, double left, double top, double width, double height, double stroke) {
        boolean level = width >= height;
        double length = level ? width : height;
        boolean dashed = dash == Primitive.Dash.DASHED;
        double on = dashed ? Math.max(whole(4), thickness(6)) : stroke;
        double step = dashed ? on + Math.max(whole(3), thickness(4)) : 3 * stroke;
        for (double at = 0; at < length; at += step) {
            double part = Math.min(on, length - at);
            gc.fillRect(level ? left + at : left, level ? top : top + at, level ? part : width, level ? height : part);
        }
    }

    private void text(Primitive.Text text) {
        double size = text.size() * camera.scale();
        double x = snapX(text.x());
        double baseline = snapY(text.baseline());
        double longest = text.text().length() * size;
        if (size < LEAST_TEXT || !isSeen(x - longest, baseline - size, 2 * longest, 1.5 * size)) {
            return;
        }
        gc.setFill(colour(text.colour()));
        gc.setFont(font(text.weight(), size));
        gc.setTextAlign(
                switch (text.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        gc.fillText(text.text(), x, baseline);
    }

    private void hatch(Primitive.Hatch hatch) {
        gc.setStroke(colour(hatch.colour()));
        gc.setLineWidth(1);
        gc.setLineCap(StrokeLineCap.BUTT);
        Box box = camera.toScreen(hatch.box());
        if (!isSeen(box.x(), box.y(), box.width(), box.height())) {
            return;
        }
        double spacing = Math.max(3, hatch.spacing() * camera.scale());
        double height = box.height();
        gc.beginPath();
        for (double x = box.x() - height; x < box.right(); x += spacing) {
            double from = Math.max(0, box.x() - x);
            double to = Math.min(height, box.right() - x);
            if (to > from) {
                gc.moveTo(x + from, box.bottom() - from);
                gc.lineTo(x + to, box.bottom() - to);
            }
        }
        gc.stroke();
    }

    private void cross(Primitive.Cross cross) {
        gc.setStroke(colour(cross.colour()));
        gc.setLineWidth(thickness(cross.width()));
        gc.setLineCap(StrokeLineCap.ROUND);
        double x = camera.toScreenX(cross.x());
        double y = camera.toScreenY(cross.y());
        double r = Math.max(3, cross.radius() * camera.scale());
        if (!isSeen(x - r, y - r, 2 * r, 2 * r)) {
            return;
        }
        gc.strokeLine(x - r, y - r, x + r, y + r);
        gc.strokeLine(x - r, y + r, x + r, y - r);
    }

    private void polygon(Primitive.Polygon polygon) {
        double[] x = polygon.corners().stream()
                .mapToDouble(c -> camera.toScreenX(c.x()))
                .toArray();
        double[] y = polygon.corners().stream()
                .mapToDouble(c -> camera.toScreenY(c.y()))
                .toArray();
        DoubleSummaryStatistics across = DoubleStream.of(x).summaryStatistics();
        DoubleSummaryStatistics down = DoubleStream.of(y).summaryStatistics();
        if (isSeen(across.getMin(), down.getMin(), across.getMax() - across.getMin(), down.getMax() - down.getMin())) {
            gc.setFill(colour(polygon.fill()));
            gc.fillPolygon(x, y, x.length);
        }
    }

    private void dot(Primitive.Dot dot) {
        double r = dot.radius() * camera.scale();
        double x = camera.toScreenX(dot.x()) - r;
        double y = camera.toScreenY(dot.y()) - r;
        if (!isSeen(x, y, 2 * r, 2 * r)) {
            return;
        }
        if (r < LEAST_ROUND && dot.edge() == Role.NONE) {
            gc.setFill(colour(dot.fill()));
            gc.fillRect(snapX(dot.x() - dot.radius()), snapY(dot.y() - dot.radius()), whole(2 * r), whole(2 * r));
            return;
        }
        if (dot.fill() != Role.NONE) {
            gc.setFill(colour(dot.fill()));
            gc.fillOval(x, y, 2 * r, 2 * r);
        }
        if (dot.edge() != Role.NONE) {
            gc.setStroke(colour(dot.edge()));
            gc.setLineWidth(1);
            gc.strokeOval(x, y, 2 * r, 2 * r);
        }
    }

    private Color colour(Role role) {
        return colours.computeIfAbsent(role, r -> Colours.of(theme.argb(r)));
    }

    private Font font(Weight weight, double size) {
        if (fonts.size() > MAX_FONTS) {
            fonts.clear();
        }
        int key = weight.ordinal() * 100_000 + (int) Math.round(size * 20);
        return fonts.computeIfAbsent(key, k -> Looks.font(weight, size));
    }

    private double snapX(double worldX) {
        return Math.rint(camera.toScreenX(worldX) * ratio) / ratio;
    }

    private double snapY(double worldY) {
        return Math.rint(camera.toScreenY(worldY) * ratio) / ratio;
    }

    /// A width on screen: whole device pixels, at least one.
    private double thickness(double worldWidth) {
        return whole(worldWidth * camera.scale());
    }

    private double whole(double pixels) {
        return Math.max(1, Math.rint(pixels * ratio)) / ratio;
    }
}
