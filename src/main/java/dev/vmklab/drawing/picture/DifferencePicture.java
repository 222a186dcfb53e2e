package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Node;
import java.util.Locale;
import java.util.function.Consumer;

/// Draws how one run differs from another: two strokes per cable, one for each direction, the wider the more they
/// differ, and a plate on each datastore. Less than in the other run is plain in one hue, more is hatched in another,
/// so
/// that they are told apart with any colour vision and in print.
public final class DifferencePicture {
    private static final double PLATE = 16;
    private static final double MILLIS = 1e3;
    private static final char MINUS = '\u2212';
    private static final double TEXT = 10;
    private static final double SPACING = 5;
    private static final double BASELINE = 4;

    private final Geometry geometry;

    public DifferencePicture(Geometry geometry) {
        this.geometry = geometry;
    }

    /// Hands out the primitives in the visible part of the world.
    ///
    /// @param scale screen pixels per world unit
    /// @throws IllegalArgumentException when the differences are those of another geometry
    public void draw(Differences differences, double scale, Box visible, Consumer<Primitive> out) {
        if (differences.forward().length != geometry.cables().size()) {
            throw new IllegalArgumentException("differences are of " + differences.forward().length
                    + " cables, expected " + geometry.cables().size());
        }
        for (int c = 0; c < differences.forward().length; c++) {
            CableRun cable = geometry.cables().get(c);
            if (cable.bounds().grown(cable.pitch()).intersects(visible)) {
                LoadStrokes.drawDifference(cable, differences, c, scale, out);
            }
        }
        for (Differences.OfDatastore store : differences.datastores()) {
            geometry.nodesOf(store.datastore()).stream()
                    .filter(node -> !store.isSame() && node.box().intersects(visible))
                    .forEach(node -> plate(node, store, scale, out));
        }
    }

    private static void plate(Node node, Differences.OfDatastore store, double scale, Consumer<Primitive> out) {
        boolean more = store.seconds() > 0;
        Box box = node.box();
        Box plate = new Box(box.x(), box.bottom() - PLATE, box.width(), PLATE);
        out.accept(Primitive.Rectangle.filled(plate, 0, more ? Role.MORE : Role.LESS));
        if (more) {
            out.accept(new Primitive.Hatch(new Box(plate.x(), plate.y(), plate.width(), 3), SPACING, Role.CANVAS));
        }
        if (Detail.at(scale) != Detail.FAR) {
            String text = String.format(Locale.ROOT, "p95 %+.1f ms", store.seconds() * MILLIS)
                    .replace('-', MINUS);
            out.accept(new Primitive.Text(
                    text,
                    plate.x() + plate.width() / 2,
                    plate.bottom() - BASELINE,
                    TEXT,
                    Weight.SEMIBOLD,
                    Primitive.Anchor.MIDDLE,
                    more ? Role.ON_MORE : Role.ON_LESS));
        }
    }
}
