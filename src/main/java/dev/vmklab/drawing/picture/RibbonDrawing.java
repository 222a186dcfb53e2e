package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Ribbon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Draws cables that could not be told apart as bands with the number of cables in them.
final class RibbonDrawing {
    /// Sizes on the screen, pixels.
    private static final double TEXT = 9.5;

    private static final double PILL_HEIGHT = 15;
    private static final double PILL_PAD = 6;

    /// Shorter ribbons have no room for their number.
    private static final double LEAST_LENGTH = 72;

    private static final int LEAST_COUNTED = 16;

    private final Geometry geometry;

    RibbonDrawing(Geometry geometry) {
        this.geometry = geometry;
    }

    /// The bands of all ribbons that are dense at this scale: first the edges of each, then its ground, so that it has
    /// an outline of its own, whatever its shape.
    void draw(Pen pen, Box visible) {
        double unit = 1 / pen.scale();
        for (Ribbon ribbon : dense(pen.scale())) {
            List<Box> boxes = ribbon.cover(unit).stream()
                    .filter(b -> b.grown(unit).intersects(visible))
                    .toList();
            boxes.forEach(b -> pen.fill(b.grown(unit), 0, Role.CABLE_FAR));
            boxes.forEach(b -> pen.fill(b, 0, Role.RIBBON));
        }
    }

    private List<Ribbon> dense(double scale) {
        return geometry.ribbons().all().stream().filter(r -> r.isDense(scale)).toList();
    }

    /// The numbers of the largest level ribbons, where nothing else stands.
    void count(Pen pen, Box visible) {
        List<Box> taken = new ArrayList<>();
        dense(pen.scale()).stream()
                .filter(Ribbon::level)
                .filter(r -> r.cables() >= LEAST_COUNTED)
                .sorted(Comparator.comparingInt(Ribbon::cables).reversed())
                .forEach(r -> count(r, pen, visible, taken));
    }

    private void count(Ribbon ribbon, Pen pen, Box visible, List<Box> taken) {
        double unit = 1 / pen.scale();
        Box longest = ribbon.cover(unit).stream()
                .max(Comparator.comparingDouble(Box::width))
                .orElse(Box.NOTHING);
        String text = String.format(Locale.ROOT, "%,d cables", ribbon.cables());
        Pen.Style style = new Pen.Style(TEXT * unit, Weight.MEDIUM, Role.TEXT_MUTED);
        double width = pen.width(text, style.size(), style.weight()) + 2 * PILL_PAD * unit;
        double height = PILL_HEIGHT * unit;
        Box pill = new Box(longest.centreX() - width / 2, longest.centreY() - height / 2, width, height);
        if (longest.width() < LEAST_LENGTH * unit
                || !pill.intersects(visible)
                || taken.stream().anyMatch(pill::intersects)
                || geometry.nodes().stream()
                        .anyMatch(n -> n.isPlaceable() && n.box().intersects(pill))) {
            return;
        }
        taken.add(pill);
        pen.box(pill, height / 2, Role.CANVAS, Role.CABLE_FAR);
        pen.middle(text, pill.centreX(), pill.centreY(), style, width);
    }
}
