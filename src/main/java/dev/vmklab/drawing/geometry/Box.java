package dev.vmklab.drawing.geometry;

/// An upright rectangle in world units; `x` and `y` are its top left corner.
///
/// @param width at least 0
/// @param height at least 0
public record Box(double x, double y, double width, double height) {
    public static final Box NOTHING = new Box(0, 0, 0, 0);

    public Box {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("box is " + width + " x " + height + ", expected sides of at least 0");
        }
    }

    /// The box between two opposite corners, in any order.
    public static Box between(Point a, Point b) {
        return new Box(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /// Whether the point lies inside or on the left or top side.
    public boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    /// Whether the other box lies wholly inside; common sides count as inside.
    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /// Whether the boxes have more than a side in common.
    public boolean intersects(Box other) {
        return other.x < right() && other.right() > x && other.y < bottom() && other.bottom() > y;
    }

    /// The smallest box around both; an empty box adds nothing.
    public Box union(Box other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /// What both have in common, [#NOTHING] when that is nothing.
    public Box common(Box other) {
        double left = Math.max(x, other.x);
        double top = Math.max(y, other.y);
        double width = Math.min(right(), other.right()) - left;
        double height = Math.min(bottom(), other.bottom()) - top;
        return width > 0 && height > 0 ? new Box(left, top, width, height) : NOTHING;
    }

    /// The box with all sides moved outwards; never smaller than a point.
    public Box grown(double by) {
        return new Box(x - by, y - by, Math.max(0, width + 2 * by), Math.max(0, height + 2 * by));
    }

    public Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }
}
