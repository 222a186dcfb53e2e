package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Draws what flows: two strokes per cable, one for each direction, whose width and colour grow with the load.
public final class LoadPicture {
    private final Geometry geometry;
    private final List<Box> bounds;

    public LoadPicture(Geometry geometry) {
        this.geometry = geometry;
        this.bounds = geometry.cables().stream().map(CableRun::bounds).toList();
    }

    /// Hands out the primitives of all cables that touch the visible part of the world.
    ///
    /// @param scale screen pixels per world unit
    /// @throws IllegalArgumentException when the loads are those of another geometry
    public void draw(LiveLoads loads, double scale, Box visible, Consumer<Primitive> out) {
        if (loads.size() != bounds.size()) {
            throw new IllegalArgumentException(
                    "loads are of " + loads.size() + " cables, expected " + bounds.size());
        }
        for (int c = 0; c < bounds.size(); c++) {
            if (bounds.get(c).grown(geometry.cables().get(c).pitch()).intersects(visible)) {
                LoadStrokes.draw(geometry.cables().get(c), loads, c, scale, out);
            }
        }
    }

    /// The same as a list.
    public List<Primitive> draw(LiveLoads loads, double scale, Box visible) {
        List<Primitive> all = new ArrayList<>();
        draw(loads, scale, visible, all::add);
        return all;
    }

    static boolean isLevel(Point a, Point b) {
        return a.y() == b.y();
    }
}
