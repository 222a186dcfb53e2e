package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Point;
import java.util.List;

/// One thing to paint, in world units, with colours by role.
///
/// A width of 0 is a hairline: one screen pixel at every zoom. No line is thinner than that.
public sealed interface Primitive {
    /// A filled and outlined box; the outline lies inside the box.
    ///
    /// @param radius of its corners
    record Rectangle(Box box, double radius, Role fill, Role edge, double edgeWidth) implements Primitive {
        /// A box without an outline.
        public static Rectangle filled(Box box, double radius, Role fill) {
            return new Rectangle(box, radius, fill, Role.NONE, 0);
        }
    }

    /// Upright and level segments, one after another. Painters draw each as a rectangle of whole pixels.
    record Polyline(List<Point> points, double width, Role colour, Dash dash) implements Primitive {
        public Polyline {
            points = List.copyOf(points);
        }
    }

    /// How a line is drawn.
    enum Dash {
        SOLID,
        DASHED,
        DOTTED
    }

    /// One line of text that already fits its place.
    ///
    /// @param x where its start, middle or end stands, by the anchor
    /// @param baseline y of the letters' foot
    record Text(String text, double x, double baseline, double size, Weight weight, Anchor anchor, Role colour)
            implements Primitive {}

    /// Which point of a text its x means.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// Slanted hairlines that fill a box.
    ///
    /// @param spacing distance between the lines along x
    record Hatch(Box box, double spacing, Role colour) implements Primitive {}

    /// A cross of two slanted strokes.
    ///
    /// @param radius half the side of the square it fills
    record Cross(double x, double y, double radius, double width, Role colour) implements Primitive {}

    /// A filled shape with straight sides.
    record Polygon(List<Point> corners, Role fill) implements Primitive {
        public Polygon {
            corners = List.copyOf(corners);
        }
    }

    /// A filled circle.
    record Dot(double x, double y, double radius, Role fill, Role edge) implements Primitive {}
}
