package dev.vmklab.drawing.paint;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/// Writes primitives as SVG text, in world units. The same primitives give the same text on every machine.
public final class SvgPainter {
    private static final int DECIMALS = 3;

    private final StringBuilder out = new StringBuilder();
    private final Theme theme;

    private SvgPainter(Theme theme) {
        this.theme = theme;
    }

    /// A whole SVG document.
    ///
    /// @param view the part of the world that the picture shows; one unit becomes one pixel
    public static String paint(Iterable<Primitive> primitives, Theme theme, Box view) {
        SvgPainter painter = new SvgPainter(theme);
        painter.out.append(String.join(
                "",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
                number(view.width()),
                "\" height=\"",
                number(view.height()),
                "\" viewBox=\"",
                number(view.x()),
                " ",
                number(view.y()),
                " ",
                number(view.width()),
                " ",
                number(view.height()),
                "\" font-family=\"'Inter Tabular', Inter, sans-serif\">\n"));
        painter.rectangle(Primitive.Rectangle.filled(view, 0, Role.CANVAS));
        primitives.forEach(painter::paint);
        return painter.out.append("</svg>\n").toString();
    }

    private void paint(Primitive primitive) {
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
        double stroke = r.edge() == Role.NONE ? 0 : Math.max(1, r.edgeWidth());
        Box box = r.box().grown(-stroke / 2);
        element("rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        if (r.radius() > 0) {
            attribute("rx", r.radius());
        }
        attribute("fill", theme.css(r.fill()));
        if (stroke > 0) {
            attribute("stroke", theme.css(r.edge()));
            attribute("stroke-width", stroke);
        }
        end();
    }

    private void polyline(Primitive.Polyline line) {
        element("polyline");
        attribute("points", line.points().stream().map(SvgPainter::pair).collect(Collectors.joining(" ")));
        attribute("fill", "none");
        attribute("stroke", theme.css(line.colour()));
        double width = Math.max(1, line.width());
        attribute("stroke-width", width);
        switch (line.dash()) {
            case SOLID -> attribute("stroke-linecap", "square");
            case DASHED -> attribute("stroke-dasharray", "6 4");
            case DOTTED -> attribute("stroke-dasharray", number(width) + " " + number(2 * width));
        }
        end();
    }

    private void text(Primitive.Text text) {
        out.append("<text");
        attribute("x", text.x());
        attribute("y", text.baseline());
        attribute("font-size", text.size());
        switch (text.weight()) {
            case REGULAR -> attribute("font-weight", 400);
            case MEDIUM -> attribute("font-weight", 500);
            case SEMIBOLD -> attribute("font-weight", 600);
            case BOLD -> attribute("font-weight", 700);
        }
        switch (text.anchor()) {
            case START -> attribute("text-anchor", "start");
            case MIDDLE -> attribute("text-anchor", "middle");
            case END -> attribute("text-anchor", "end");
        }
        attribute("fill", theme.css(text.colour()));
        out.append('>').append(escaped(text.text())).append("</text>\n");
    }

    private void hatch(Primitive.Hatch hatch) {
        Box box = hatch.box();
        StringBuilder path = new StringBuilder();
        for (double x = box.x() - box.height(); x < box.right(); x += hatch.spacing()) {
            double from = Math.max(0, box.x() - x);
            double to = Math.min(box.height(), box.right() - x);
            if (to > from) {
                path.append('M')
                        .append(pair(new Point(x + from, box.bottom() - from)))
                        .append('L')
                        .append(pair(new Point(x + to, box.bottom() - to)));
            }
        }
        path(path.toString(), hatch.colour(), 1);
    }

    private void cross(Primitive.Cross cross) {
        double r = cross.radius();
        String path = "M" + pair(new Point(cross.x() - r, cross.y() - r)) + "L"
                + pair(new Point(cross.x() + r, cross.y() + r)) + "M" + pair(new Point(cross.x() - r, cross.y() + r))
                + "L" + pair(new Point(cross.x() + r, cross.y() - r));
        path(path, cross.colour(), Math.max(1, cross.width()));
    }

    private void path(String path, Role colour, double width) {
        element("path");
        attribute("d", path);
        attribute("stroke", theme.css(colour));
        attribute("stroke-width", width);
        attribute("stroke-linecap", "round");
        end();
    }

    private void polygon(Primitive.Polygon polygon) {
        element("polygon");
        attribute("points", polygon.corners().stream().map(SvgPainter::pair).collect(Collectors.joining(" ")));
        attribute("fill", theme.css(polygon.fill()));
        end();
    }

    private void dot(Primitive.Dot dot) {
        element("circle");
        attribute("cx", dot.x());
        attribute("cy", dot.y());
        attribute("r", dot.radius());
        attribute("fill", theme.css(dot.fill()));
        if (dot.edge() != Role.NONE) {
            attribute("stroke", theme.css(dot.edge()));
        }
        end();
    }

    private void element(String name) {
        out.append('<').append(name);
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private void end() {
        out.append("/>\n");
    }

    private static String pair(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.append(c < ' ' ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
