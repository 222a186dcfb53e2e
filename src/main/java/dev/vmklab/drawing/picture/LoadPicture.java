package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Draws what flows: two strokes per cable, one for each direction, whose width and colour grow with the load, and
/// level bars on the ports; above them the conditions of what is not well.
///
/// Looking along a cable from a to b, the stroke on the right hand is what flows from a to b.
public final class LoadPicture {
    /// Cables are drawn in this many rounds by load, so that a busy one is never hidden by an idle one.
    private static final int ROUNDS = 3;

    private static final double BAR = 4;

    /// Seen from farther away, cables of less use than [#QUIET] are drawn as if they were idle: two strokes each would
    /// be all that is seen of the drawing.
    private static final double QUIET_BELOW_SCALE = 0.25;

    private static final double QUIET = 0.05;

    private final Geometry geometry;
    private final List<Box> bounds;
    private final TextMeasure measure;
    private final ConditionMarks marks;
    private final RibbonLoads ribbons;
    private final RibbonDrawing counts;

    public LoadPicture(Geometry geometry, TextMeasure measure) {
        this.geometry = geometry;
        this.measure = measure;
        this.ribbons = new RibbonLoads(geometry);
        this.counts = new RibbonDrawing(geometry);
        this.marks = new ConditionMarks(geometry, measure);
        this.bounds = geometry.cables().stream().map(CableRun::bounds).toList();
    }

    /// Hands out the primitives of all cables that touch the visible part of the world.
    ///
    /// @param scale screen pixels per world unit
    /// @throws IllegalArgumentException when the loads are those of another geometry
    public void draw(LiveLoads loads, double scale, Box visible, Consumer<Primitive> out) {
        if (loads.size() != bounds.size()) {
            throw new IllegalArgumentException("loads are of " + loads.size() + " cables, expected " + bounds.size());
        }
        int[] rounds = new int[bounds.size()];
        for (int c = 0; c < rounds.length; c++) {
            CableRun cable = geometry.cables().get(c);
            rounds[c] = bounds.get(c).grown(cable.pitch()).intersects(visible) ? round(loads, c, scale) : -1;
        }
        ribbons.draw(loads, scale, visible, out);
        for (int round = 0; round < ROUNDS; round++) {
            for (int c = 0; c < rounds.length; c++) {
                if (rounds[c] == round) {
                    for (CableRun part : ribbons.loose(c, loads, scale)) {
                        LoadStrokes.draw(part, loads, c, scale, out);
                    }
                }
            }
        }
        if (Detail.at(scale) == Detail.NEAR) {
            drawPorts(loads, visible, out);
        }
        counts.count(new Pen(Detail.at(scale), scale, measure, out), visible);
        marks.draw(loads.conditions(), scale, visible, out);
    }

    /// The same as a list.
    public List<Primitive> draw(LiveLoads loads, double scale, Box visible) {
        List<Primitive> all = new ArrayList<>();
        draw(loads, scale, visible, all::add);
        return all;
    }

    /// @return -1 for a cable that is not drawn
    private static int round(LiveLoads loads, int cable, double scale) {
        if (loads.states().get(cable).compareTo(CableState.DEGRADED) >= 0) {
            return ROUNDS - 1;
        }
        double use = Math.max(loads.forwardUse(cable), loads.backwardUse(cable));
        if (scale < QUIET_BELOW_SCALE
                && use < QUIET
                && loads.states().get(cable).isWell()) {
            return -1;
        }
        return Math.min(ROUNDS - 1, (int) (use * ROUNDS));
    }

    private void drawPorts(LiveLoads loads, Box visible, Consumer<Primitive> out) {
        for (int c = 0; c < loads.size(); c++) {
            CableRun cable = geometry.cables().get(c);
            levels(geometry.nodes().get(cable.nodeA()), loads.forwardUse(c), loads.backwardUse(c), visible, out);
            levels(geometry.nodes().get(cable.nodeB()), loads.backwardUse(c), loads.forwardUse(c), visible, out);
        }
    }

    /// What the port sends stands at its left side, what it receives at its right side.
    private static void levels(Node port, double sends, double receives, Box visible, Consumer<Primitive> out) {
        if ((port.kind() == Kind.VMNIC || port.kind() == Kind.ARRAY_PORT)
                && port.box().intersects(visible)) {
            Box inner = port.box().grown(-1);
            level(new Box(inner.x(), inner.y(), BAR, inner.height()), sends, out);
            level(new Box(inner.right() - BAR, inner.y(), BAR, inner.height()), receives, out);
        }
    }

    private static void level(Box room, double use, Consumer<Primitive> out) {
        double height = Math.ceil(use * room.height());
        if (height > 0) {
            Box filled = new Box(room.x(), room.bottom() - height, room.width(), height);
            out.accept(Primitive.Rectangle.filled(filled, 0, Role.load(use)));
        }
    }
}
