package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Node;
import java.util.ArrayList;
import java.util.List;

/// Draws what stands still: frames, bands, chips, ports and idle cables.
public final class StaticPicture {
    private final Geometry geometry;
    private final TextMeasure measure;

    public StaticPicture(Geometry geometry, TextMeasure measure) {
        this.geometry = geometry;
        this.measure = measure;
    }

    /// The primitives of all that touches the visible part of the world, in painting order.
    ///
    /// @param scale screen pixels per world unit: texts of far glyphs keep a legible size on screen
    public List<Primitive> draw(Detail detail, double scale, Box visible) {
        List<Primitive> out = new ArrayList<>();
        for (Node node : geometry.nodes()) {
            if (node.box().intersects(visible)) {
                out.add(new Primitive.Rectangle(node.box(), 4, Role.FRAME, Role.FRAME_EDGE, 0));
                out.add(new Primitive.Text(
                        measure.fitted(node.label(), 11, Weight.MEDIUM, node.box().width() - 8),
                        node.box().x() + 4, node.box().y() + 14, 11, Weight.MEDIUM, Primitive.Anchor.START, Role.TEXT));
            }
        }
        for (CableRun cable : geometry.cables()) {
            if (cable.bounds().intersects(visible)) {
                out.add(new Primitive.Polyline(cable.points(), 1, Role.CABLE, Primitive.Dash.SOLID));
            }
        }
        return out;
    }

    /// The same with the detail that fits the scale.
    public List<Primitive> draw(double scale, Box visible) {
        return draw(Detail.at(scale), scale, visible);
    }
}
