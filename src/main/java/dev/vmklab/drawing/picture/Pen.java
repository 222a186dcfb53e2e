package dev.vmklab.drawing.picture;

import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Point;
import java.util.List;
import java.util.function.Consumer;

/// Hands out primitives for one picture; every text is fitted to the room it has.
final class Pen {
    /// Half the height of Inter's capitals, by which text is centred.
    private static final double HALF_CAPITAL = 0.364;

    /// What a text is scaled up to at least when zoomed out, screen pixels.
    private static final double SMALLEST_ON_SCREEN = 9;

    /// The smallest text that can be read, screen pixels.
    private static final double LEAST_LEGIBLE = 6;

    /// Half the side of a sign, as a part of the height of the field that it stands in for a tag.
    private static final double SIGN_SHARE = 0.32;

    private final Detail detail;
    private final double scale;
    private final TextMeasure measure;
    private final Consumer<Primitive> out;

    Pen(Detail detail, double scale, TextMeasure measure, Consumer<Primitive> out) {
        this.detail = detail;
        this.scale = scale;
        this.measure = measure;
        this.out = out;
    }

    Detail detail() {
        return detail;
    }

    double scale() {
        return scale;
    }

    boolean isNear() {
        return detail == Detail.NEAR;
    }

    boolean isFar() {
        return detail == Detail.FAR;
    }

    /// A text's size: as designed when near, larger in world units when zoomed out, but no larger than `most`.
    double size(double designed, double most) {
        return isNear() ? designed : Math.clamp(SMALLEST_ON_SCREEN / scale, designed, Math.max(designed, most));
    }

    /// Whether a text of a size can be read, not only guessed.
    boolean isLegible(double size) {
        return size * scale >= LEAST_LEGIBLE;
    }

    /// A size at which a text fits a room, from a wanted size down to the smallest that can be read.
    double shrunk(String text, double wanted, Weight weight, double room) {
        double full = width(text, wanted, weight);
        double fitting = full > room ? wanted * room / full : wanted;
        return Math.min(wanted, Math.max(fitting, SMALLEST_ON_SCREEN / scale));
    }

    double width(String text, double size, Weight weight) {
        return measure.width(text, size, weight);
    }

    void box(Box box, double radius, Role fill, Role edge) {
        out.accept(new Primitive.Rectangle(box, radius, fill, edge, 0));
    }

    void fill(Box box, double radius, Role fill) {
        out.accept(Primitive.Rectangle.filled(box, radius, fill));
    }

    void line(List<Point> points, double width, Role colour, Primitive.Dash dash) {
        out.accept(new Primitive.Polyline(points, width, colour, dash));
    }

    void line(double x1, double y1, double x2, double y2, Role colour) {
        line(List.of(new Point(x1, y1), new Point(x2, y2)), 0, colour, Primitive.Dash.SOLID);
    }

    void dot(double x, double y, double radius, Role fill) {
        out.accept(new Primitive.Dot(x, y, radius, fill, Role.NONE));
    }

    /// A coloured field with the tag of a service, or with its sign where the tag could not be read.
    void tag(Service service, Box field, double radius, double size) {
        fill(field, radius, Role.of(service));
        if (isLegible(size)) {
            middle(
                    service.tag(),
                    field.centreX(),
                    field.centreY(),
                    new Style(size, Weight.SEMIBOLD, Role.on(service)),
                    field.width());
        } else {
            out.accept(new Primitive.Polygon(
                    ServiceSign.of(service).corners(field.centreX(), field.centreY(), SIGN_SHARE * field.height()),
                    Role.on(service)));
        }
    }

    /// The shape of a service in its hue.
    void sign(Service service, double x, double y, double radius) {
        out.accept(new Primitive.Polygon(ServiceSign.of(service).corners(x, y, radius), Role.of(service)));
    }

    /// Writes a text from a point to the right, its capitals centred on `centreY`.
    ///
    /// @return where it ends
    double start(String text, double x, double centreY, Style style, double room) {
        String fitted = measure.fitted(text, style.size(), style.weight(), room);
        write(fitted, x, centreY, style, Primitive.Anchor.START);
        return fitted.isEmpty() ? x : x + width(fitted, style.size(), style.weight());
    }

    /// Writes a text that ends at a point.
    ///
    /// @return where it begins
    double end(String text, double x, double centreY, Style style, double room) {
        String fitted = measure.fitted(text, style.size(), style.weight(), room);
        write(fitted, x, centreY, style, Primitive.Anchor.END);
        return fitted.isEmpty() ? x : x - width(fitted, style.size(), style.weight());
    }

    /// Writes a text centred on a point.
    void middle(String text, double x, double centreY, Style style, double room) {
        String fitted = measure.fitted(text, style.size(), style.weight(), room);
        write(fitted, x, centreY, style, Primitive.Anchor.MIDDLE);
    }

    /// Writes a name centred on a point, its end rather than its beginning where it does not fit.
    void name(String name, double x, double centreY, Style style, double room) {
        String fitted = measure.shortened(name, style.size(), style.weight(), room);
        write(fitted, x, centreY, style, Primitive.Anchor.MIDDLE);
    }

    private void write(String text, double x, double centreY, Style style, Primitive.Anchor anchor) {
        if (!text.isEmpty()) {
            double baseline = centreY + HALF_CAPITAL * style.size();
            out.accept(new Primitive.Text(text, x, baseline, style.size(), style.weight(), anchor, style.colour()));
        }
    }

    /// How a text is set.
    record Style(double size, Weight weight, Role colour) {}
}
