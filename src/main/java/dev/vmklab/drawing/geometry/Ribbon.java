package dev.vmklab.drawing.geometry;

import java.util.ArrayList;
import java.util.List;

/// Stretches of cables that run side by side to or from the same switch, so close that from afar they are one band.
///
/// @param level whether it runs from left to right; else it runs from top to bottom
/// @param pitch how far neighbours are apart at most, world units
/// @param stretches by their place across it
public record Ribbon(boolean level, double pitch, List<Stretch> stretches) {
    /// Cables that are nearer than this are no lines of their own any more, screen pixels.
    private static final double LEAST_APART = 2.5;

    /// A straight part of one cable.
    ///
    /// @param cable index of the cable in the geometry
    /// @param segment index of the corner that it begins at
    /// @param across where it is across the ribbon, world units
    /// @param from where it begins along the ribbon
    /// @param to where it ends, not before it begins
    public record Stretch(int cable, int segment, double across, double from, double to) {}

    public Ribbon {
        stretches = List.copyOf(stretches);
    }

    /// Whether its cables cannot be told apart.
    ///
    /// @param scale screen pixels per world unit
    public boolean isDense(double scale) {
        return pitch * scale < LEAST_APART;
    }

    /// How many cables run in it.
    public int cables() {
        return (int) stretches.stream().mapToInt(Stretch::cable).distinct().count();
    }

    /// The band as boxes, none of which is thinner than what one pixel shows.
    ///
    /// @param unit what one pixel shows, world units
    public List<Box> cover(double unit) {
        List<Box> boxes = new ArrayList<>();
        double first = 0;
        double last = 0;
        double from = 0;
        double to = 0;
        boolean open = false;
        for (Stretch stretch : stretches) {
            boolean joins = open && stretch.across() - first < unit && stretch.from() <= to && stretch.to() >= from;
            if (open && !joins) {
                boxes.add(box(first, last, from, to));
            }
            first = joins ? first : stretch.across();
            from = joins ? Math.min(from, stretch.from()) : stretch.from();
            to = joins ? Math.max(to, stretch.to()) : stretch.to();
            last = stretch.across();
            open = true;
        }
        boxes.add(box(first, last, from, to));
        return boxes;
    }

    private Box box(double first, double last, double from, double to) {
        double half = pitch / 2;
        double across = first - half;
        double thick = last - first + pitch;
        return level
                ? new Box(from - half, across, to - from + pitch, thick)
                : new Box(across, from - half, thick, to - from + pitch);
    }
}
