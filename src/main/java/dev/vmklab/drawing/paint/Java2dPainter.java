package dev.vmklab.drawing.paint;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/// Paints primitives by Java2D, boxes and lines on whole pixels.
public final class Java2dPainter {
    private final Graphics2D graphics;
    private final Theme theme;
    private final Camera camera;
    private final int hairline;
    private final ShippedFont font = ShippedFont.instance();

    /// @param camera from world units to the pixels of the graphics
    public Java2dPainter(Graphics2D graphics, Theme theme, Camera camera) {
        this(graphics, theme, camera, 1);
    }

    /// @param pixelScale how many pixels of the graphics a hairline is wide, 2 for print
    public Java2dPainter(Graphics2D graphics, Theme theme, Camera camera, double pixelScale) {
        this.hairline = (int) Math.max(1, Math.round(pixelScale));
        this.graphics = graphics;
        this.theme = theme;
        this.camera = camera;
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    public void paint(Iterable<Primitive> primitives) {
        primitives.forEach(this::paint);
    }

    public void paint(Primitive primitive) {
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
        int left = pixelX(r.box().x());
        int top = pixelY(r.box().y());
        int width = Math.max(1, pixelX(r.box().right()) - left);
        int height = Math.max(1, pixelY(r.box().bottom()) - top);
        double radius = Math.min(r.radius() * camera.scale(), Math.min(width, height) / 2.0);
        boolean rounded = radius >= 1;
        antialias(rounded);
        if (r.fill() != Role.NONE) {
            colour(r.fill());
            graphics.fill(box(left, top, width, height, rounded ? radius : 0));
        }
        if (r.edge() != Role.NONE) {
            edge(left, top, width, height, rounded ? radius : 0, pixels(r.edgeWidth()), r.edge());
        }
    }

    private void edge(int left, int top, int width, int height, double radius, int stroke, Role role) {
        colour(role);
        if (radius == 0) {
            graphics.fillRect(left, top, width, stroke);
            graphics.fillRect(left, top + height - stroke, width, stroke);
            graphics.fillRect(left, top, stroke, height);
            graphics.fillRect(left + width - stroke, top, stroke, height);
            return;
        }
        graphics.setStroke(new BasicStroke(stroke));
        double inset = stroke / 2.0;
        graphics.draw(new RoundRectangle2D.Double(
                left + inset, top + inset, width - stroke, height - stroke, 2 * radius - stroke, 2 * radius - stroke));
    }

    private static Shape box(int left, int top, int width, int height, double radius) {
        return radius == 0
                ? new Rectangle(left, top, width, height)
                : new RoundRectangle2D.Double(left, top, width, height, 2 * radius, 2 * radius);
    }

    private void polyline(Primitive.Polyline line) {
        colour(line.colour());
        antialias(false);
        int stroke = pixels(line.width());
        int before = stroke / 2;
        List<Point> points = line.points();
        for (int i = 1; i < points.size(); i++) {
            Box segment = Box.between(points.get(i - 1), points.get(i));
            int left = pixelX(segment.x()) - before;
            int top = pixelY(segment.y()) - before;
            int width = pixelX(segment.right()) - pixelX(segment.x()) + stroke;
            int height = pixelY(segment.bottom()) - pixelY(segment.y()) + stroke;
            segment(line.dash(), left, top, width, height, stroke);
        }
    }

    private void segment(Primitive.Dash dash, int left, int top, int width, int height, int stroke) {
        if (dash == Primitive.Dash.SOLID) {
            graphics.fillRect(left, top, width, height);
            return;
        }
        boolean level = width >= height;
        int length = level ? width : height;
        int on = dash == Primitive.Dash.DASHED ? Math.max(4, pixels(6)) : stroke;
        int step = dash == Primitive.Dash.DASHED ? on + Math.max(3, pixels(4)) : 3 * stroke;
        for (int at = 0; at < length; at += step) {
            int part = Math.min(on, length - at);
            if (level) {
                graphics.fillRect(left + at, top, part, height);
            } else {
                graphics.fillRect(left, top + at, width, part);
            }
        }
    }

    private void text(Primitive.Text text) {
        colour(text.colour());
        antialias(true);
        double size = text.size() * camera.scale();
        double width = font.width(text.text(), size, text.weight());
        double x = camera.toScreenX(text.x())
                - switch (text.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        graphics.setFont(font.font(text.weight(), size));
        graphics.drawString(text.text(), (float) x, (float) Math.rint(camera.toScreenY(text.baseline())));
    }

    private void hatch(Primitive.Hatch hatch) {
        colour(hatch.colour());
        antialias(true);
        graphics.setStroke(new BasicStroke(hairline));
        Box box = camera.toScreen(hatch.box());
        double spacing = Math.max(3, hatch.spacing() * camera.scale());
        double height = box.height();
        for (double x = box.x() - height; x < box.right(); x += spacing) {
            double from = Math.max(0, box.x() - x);
            double to = Math.min(height, box.right() - x);
            if (to > from) {
                graphics.draw(new Line2D.Double(x + from, box.bottom() - from, x + to, box.bottom() - to));
            }
        }
    }

    private void cross(Primitive.Cross cross) {
        colour(cross.colour());
        antialias(true);
        graphics.setStroke(new BasicStroke(pixels(cross.width()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double x = camera.toScreenX(cross.x());
        double y = camera.toScreenY(cross.y());
        double r = Math.max(3, cross.radius() * camera.scale());
        graphics.draw(new Line2D.Double(x - r, y - r, x + r, y + r));
        graphics.draw(new Line2D.Double(x - r, y + r, x + r, y - r));
    }

    private void polygon(Primitive.Polygon polygon) {
        Path2D.Double path = new Path2D.Double();
        for (Point corner : polygon.corners()) {
            double x = camera.toScreenX(corner.x());
            double y = camera.toScreenY(corner.y());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        colour(polygon.fill());
        antialias(true);
        graphics.fill(path);
    }

    private void dot(Primitive.Dot dot) {
        antialias(true);
        double r = dot.radius() * camera.scale();
        Ellipse2D circle =
                new Ellipse2D.Double(camera.toScreenX(dot.x()) - r, camera.toScreenY(dot.y()) - r, 2 * r, 2 * r);
        if (dot.fill() != Role.NONE) {
            colour(dot.fill());
            graphics.fill(circle);
        }
        if (dot.edge() != Role.NONE) {
            colour(dot.edge());
            graphics.setStroke(new BasicStroke(hairline));
            graphics.draw(circle);
        }
    }

    private void colour(Role role) {
        graphics.setColor(new Color(theme.argb(role), true));
    }

    private void antialias(boolean on) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                on ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
    }

    private int pixelX(double worldX) {
        return (int) Math.round(camera.toScreenX(worldX));
    }

    private int pixelY(double worldY) {
        return (int) Math.round(camera.toScreenY(worldY));
    }

    private int pixels(double worldWidth) {
        return (int) Math.max(hairline, Math.round(worldWidth * camera.scale()));
    }
}
