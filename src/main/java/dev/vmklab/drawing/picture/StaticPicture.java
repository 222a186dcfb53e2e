package dev.vmklab.drawing.picture;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Draws what stands still: frames, bands, chips, ports and idle cables, many of which are ribbons from afar.
public final class StaticPicture {
    /// Where the nail of what is pinned is, from its upper left corner, and how thick.
    private static final double NAIL = 6;

    private final Geometry geometry;
    private final TextMeasure measure;
    private final List<Box> cableBounds;
    private final Map<Integer, Box> barOf = new HashMap<>();
    private final RibbonDrawing ribbons;
    private final CrowdDrawing crowds;
    private final List<Node> grounds;
    /// What is drawn from afar: what stands on the canvas, and ports.
    private final int[] far;
    private final int[] all;

    public StaticPicture(Geometry geometry, TextMeasure measure) {
        this.geometry = geometry;
        this.measure = measure;
        this.cableBounds = geometry.cables().stream().map(CableRun::bounds).toList();
        ribbons = new RibbonDrawing(geometry);
        crowds = new CrowdDrawing(geometry);
        grounds = geometry.nodes().stream().filter(n -> n.kind().isGround()).toList();
        all = IntStream.range(0, geometry.nodes().size()).toArray();
        far = IntStream.of(all).filter(n -> isFar(geometry.nodes().get(n))).toArray();
        findBars();
    }

    private static boolean isFar(Node node) {
        return node.parent() < 0 || node.kind().isPort();
    }

    /// A vmnic in a team hangs under the bar of its switch.
    private void findBars() {
        Map<Integer, List<Box>> bars = new HashMap<>();
        for (int n = 0; n < geometry.nodes().size(); n++) {
            Node node = geometry.nodes().get(n);
            List<Box> known = bars.computeIfAbsent(node.parent(), k -> new ArrayList<>());
            if (node.kind() == Kind.STANDARD_SWITCH || node.kind() == Kind.DISTRIBUTED_SWITCH) {
                known.add(node.box());
            } else if (node.kind() == Kind.VMNIC && isInTeam(node)) {
                int vmnic = n;
                double x = node.box().centreX();
                known.stream()
                        .filter(b -> x >= b.x() && x < b.right())
                        .findFirst()
                        .ifPresent(b -> barOf.put(vmnic, b));
            }
        }
    }

    private static boolean isInTeam(Node vmnic) {
        return vmnic.has(Mark.ACTIVE) || vmnic.has(Mark.STANDBY) || vmnic.has(Mark.UNUSED);
    }

    /// The primitives of all that touches the visible part of the world, in painting order.
    ///
    /// @param scale screen pixels per world unit: what is seen from afar is written larger
    public List<Primitive> draw(Detail detail, double scale, Box visible) {
        List<Primitive> out = new ArrayList<>();
        Pen pen = new Pen(detail, scale, measure, out::add);
        FrameDrawing frames = new FrameDrawing(pen);
        grounds.stream().filter(n -> n.box().intersects(visible)).forEach(frames::draw);
        for (int c = 0; c < cableBounds.size(); c++) {
            if (cableBounds.get(c).grown(1).intersects(visible)) {
                cable(c, pen);
            }
        }
        ribbons.draw(pen, visible);
        for (int n : pen.isFar() ? far : all) {
            if (geometry.nodes().get(n).box().intersects(visible)) {
                draw(n, pen, frames);
            }
        }
        ribbons.count(pen, visible);
        if (pen.isFar()) {
            crowds.draw(pen, visible);
        }
        return out;
    }

    private void cable(int index, Pen pen) {
        CableRun cable = geometry.cables().get(index);
        for (List<Point> way : geometry.ribbons().loose(index, cable.points(), pen.scale())) {
            pen.line(
                    way,
                    1,
                    colour(cable, pen.detail()),
                    cable.standby() ? Primitive.Dash.DASHED : Primitive.Dash.SOLID);
        }
    }

    private static Role colour(CableRun cable, Detail detail) {
        if (cable.standby()) {
            return Role.CABLE_STANDBY;
        }
        return detail == Detail.FAR ? Role.CABLE_FAR : Role.CABLE;
    }

    /// The same with the detail that fits the scale.
    public List<Primitive> draw(double scale, Box visible) {
        return draw(Detail.at(scale), scale, visible);
    }

    private void draw(int index, Pen pen, FrameDrawing frames) {
        plain(index, pen, frames);
        Node node = geometry.nodes().get(index);
        if (node.has(Mark.PINNED) && !pen.isFar()) {
            pen.dot(node.box().x() + NAIL, node.box().y() + NAIL, NAIL / 2, Role.TEXT_MUTED);
        }
    }

    private void plain(int index, Pen pen, FrameDrawing frames) {
        Node node = geometry.nodes().get(index);
        switch (node.kind()) {
            case SITE, RACK -> {}
            case RACK_GLYPH,
                    HOST,
                    PHYSICAL_SWITCH,
                    STORAGE_ARRAY,
                    APPLIANCE,
                    PORT_GROUP,
                    STANDARD_SWITCH,
                    DISTRIBUTED_SWITCH -> frames.draw(node);
            case VMNIC -> new PortDrawing(pen).vmnic(node, Optional.ofNullable(barOf.get(index)));
            case ARRAY_PORT -> new PortDrawing(pen).named(node);
            case SWITCH_PORT -> new PortDrawing(pen).switchPort(node);
            case VMK, VM, VM_COUNT, MORE, GATEWAY, DATASTORE -> new ChipDrawing(pen).draw(node);
        }
    }
}
