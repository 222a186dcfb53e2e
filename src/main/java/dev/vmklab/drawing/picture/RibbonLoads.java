package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Ribbon;
import java.util.List;
import java.util.function.Consumer;

/// What flows in cables that are drawn as ribbons: a ribbon has the colour of its mean load from [#TOLD] on, and a
/// cable
/// that is busy or not well leaves it and is drawn by itself.
final class RibbonLoads {
    /// The use from which a cable is drawn by itself.
    private static final double BUSY = 0.5;

    /// The mean use from which a ribbon shows it.
    private static final double TOLD = 0.25;

    private final Geometry geometry;

    RibbonLoads(Geometry geometry) {
        this.geometry = geometry;
    }

    /// The grounds of the ribbons that carry something.
    void draw(LiveLoads loads, double scale, Box visible, Consumer<Primitive> out) {
        for (Ribbon ribbon : geometry.ribbons().all()) {
            double use = ribbon.isDense(scale) ? mean(ribbon, loads) : 0;
            if (use >= TOLD) {
                ribbon.cover(1 / scale).stream()
                        .filter(b -> b.intersects(visible))
                        .forEach(b -> out.accept(Primitive.Rectangle.filled(b, 0, Role.load(use))));
            }
        }
    }

    private static double mean(Ribbon ribbon, LiveLoads loads) {
        double forward = 0;
        double backward = 0;
        for (Ribbon.Stretch stretch : ribbon.stretches()) {
            forward += loads.forwardUse(stretch.cable());
            backward += loads.backwardUse(stretch.cable());
        }
        return Math.max(forward, backward) / ribbon.stretches().size();
    }

    /// The cable as it is drawn by itself: in one part, or in those parts that run in no ribbon.
    List<CableRun> loose(int index, LiveLoads loads, double scale) {
        CableRun cable = geometry.cables().get(index);
        boolean well = loads.states().get(index).isWell();
        if (!well || Math.max(loads.forwardUse(index), loads.backwardUse(index)) >= BUSY) {
            return List.of(cable);
        }
        return geometry.ribbons().loose(index, cable.points(), scale).stream()
                .map(cable::along)
                .toList();
    }
}
