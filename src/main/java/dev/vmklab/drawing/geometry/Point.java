package dev.vmklab.drawing.geometry;

/// A point in world units; y grows downwards.
public record Point(double x, double y) {
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
