package dev.vmklab.drawing.layout;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.layers.Shown;
import dev.vmklab.view.HiddenLayers;
import dev.vmklab.view.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lays a design out: every element gets its place and every cable its way.
public final class Layout {
    private static final double LEAST_CHANNEL = 64;
    private static final double WIDEST_PITCH = 16;

    /// Designs with more hosts draw VMs as numbers.
    private static final int MOST_DETAILED_HOSTS = 8;

    private final Design design;
    private final Fold fold;
    private final List<Wire> wires;
    private final Map<Id, Piece> pieces = new LinkedHashMap<>();
    private final List<Id> stations = new ArrayList<>();

    private Layout(Design whole, Fold fold) {
        this.fold = fold;
        this.design = fold.open();
        DesignIndex index = DesignIndex.of(whole);
        this.wires = Wire.of(whole, index, fold);
        Map<Id, List<Vm>> vms = new HashMap<>();
        design.vms()
                .forEach(vm -> vm.host()
                        .ifPresent(h ->
                                vms.computeIfAbsent(h, k -> new ArrayList<>()).add(vm)));
        LocalDatastores locals = LocalDatastores.of(whole);
        boolean counted = design.hosts().size() > MOST_DETAILED_HOSTS;
        for (Host host : design.hosts()) {
            List<Vm> own = vms.getOrDefault(host.id(), List.of());
            pieces.put(
                    host.id(),
                    fold.isGlyph(host)
                            ? GlyphPiece.host(host, own.size())
                            : HostPiece.of(host, index, own, locals.of(host), counted));
        }
        for (Rack rack : fold.racks()) {
            Fold.Contents contents = fold.contents(rack, whole);
            glyph(rack, GlyphPiece.rack(rack, contents, ports(rack), index), contents);
        }
        design.storageArrays().forEach(a -> station(a.id(), StationPiece.array(a, design)));
        design.datastores().stream()
                .filter(d -> d.backing().storageArray().isEmpty() && !locals.contains(d))
                .forEach(d -> station(d.id(), StationPiece.alone(d)));
        design.appliances().forEach(a -> station(a.id(), StationPiece.appliance(a)));
    }

    /// The same design and view give the same geometry.
    ///
    /// @param view its placements are the top left corners of what it places; the rest is laid out around
    public static Geometry of(Design design, Optional<View> view) {
        Design shown = Shown.of(design, view.map(View::hidden).orElse(HiddenLayers.NONE));
        Fold fold = Fold.of(shown, view.map(View::collapsed).orElse(List.of()));
        return new Layout(shown, fold).geometry(view);
    }

    private void station(Id id, Piece piece) {
        pieces.put(id, piece);
        stations.add(id);
    }

    /// A rack without hosts stands among storage, its cables looking up.
    private void glyph(Rack rack, Piece piece, Fold.Contents contents) {
        pieces.put(rack.id(), piece);
        if (contents.hosts().isEmpty() && contents.switches() + contents.arrays() > 0) {
            stations.add(rack.id());
        }
    }

    /// The ports in a collapsed rack that are cabled to something outside, those to the same frame side by side.
    private List<Id> ports(Rack rack) {
        List<Id> others = new ArrayList<>(
                design.physicalSwitches().stream().map(PhysicalSwitch::id).toList());
        return wires.stream()
                .filter(w -> w.touches(rack.id()))
                .sorted(Comparator.comparingInt(w -> others.indexOf(w.other(rack.id()))))
                .map(w -> w.topA().equals(rack.id()) ? w.cable().a() : w.cable().b())
                .distinct()
                .toList();
    }

    private Geometry geometry(Optional<View> view) {
        Neighbours neighbours = new Neighbours(wires);
        Map<Id, Double> switchWidths = switchWidths(neighbours);
        Arrangement arrangement = Arrangement.of(
                Structure.of(design, upperGlyphs(), neighbours), pieces, switchWidths, stations, neighbours);
        Map<Id, Box> draft = arrangement.stacked(channel -> LEAST_CHANNEL);
        Routing dry = new Routing(draft, fixedEnds(draft), wires);
        Map<Id, Box> automatic = arrangement.stacked(channel -> dry.wantedHeight(channel, LEAST_CHANNEL));
        Map<Id, Box> boxes =
                view.map(v -> Placing.of(v, automatic, switchWidths)).orElse(automatic);
        Routing routing = new Routing(boxes, fixedEnds(boxes), wires);
        List<Node> nodes = nodes(boxes, routing);
        Set<Id> pinned = view.map(Placing::pinned).orElse(Set.of());
        nodes.replaceAll(n -> n.isPlaceable() && pinned.contains(n.id()) ? n.withMark(Mark.PINNED) : n);
        return new Geometry(nodes, cables(nodes, routing, new Bends(view)));
    }

    /// Racks that stand where hosts do.
    private List<Id> upperGlyphs() {
        return fold.racks().stream()
                .map(Rack::id)
                .filter(id -> !stations.contains(id))
                .toList();
    }

    private Map<Id, Double> switchWidths(Neighbours neighbours) {
        Map<Id, Double> widths = new LinkedHashMap<>();
        for (PhysicalSwitch sw : design.physicalSwitches()) {
            int gateways = (int) design.gateways().stream()
                    .map(Gateway::physicalSwitch)
                    .filter(sw.id()::equals)
                    .count();
            widths.put(sw.id(), SwitchPiece.width(neighbours.of(sw.id()).size(), gateways));
        }
        return widths;
    }

    private static Piece shaped(Piece piece, Box box) {
        return piece.height() < box.height() ? piece.stretched(box.height()) : piece;
    }

    private Map<Id, Point> fixedEnds(Map<Id, Box> boxes) {
        Map<Id, Point> ends = new HashMap<>();
        pieces.forEach((id, piece) -> {
            Box box = boxes.getOrDefault(id, Box.NOTHING);
            for (Node node : shaped(piece, box).nodes()) {
                node.end()
                        .ifPresent(end -> ends.putIfAbsent(node.id(), new Point(end.x() + box.x(), end.y() + box.y())));
            }
        });
        return ends;
    }

    private List<Node> nodes(Map<Id, Box> boxes, Routing routing) {
        List<Node> nodes = new ArrayList<>(Zones.of(design, fold, boxes));
        for (PhysicalSwitch sw : design.physicalSwitches()) {
            SwitchPiece.add(sw, design, boxes.getOrDefault(sw.id(), Box.NOTHING), routing.switchEnds(), nodes);
        }
        pieces.forEach((id, piece) -> {
            Box box = boxes.getOrDefault(id, Box.NOTHING);
            shaped(piece, box).place(box.x(), box.y(), nodes);
        });
        return nodes;
    }

    private List<CableRun> cables(List<Node> nodes, Routing routing, Bends bends) {
        Map<Id, Integer> ports = new HashMap<>();
        for (int n = 0; n < nodes.size(); n++) {
            if (nodes.get(n).end().isPresent()) {
                ports.putIfAbsent(nodes.get(n).id(), n);
            }
        }
        List<CableRun> cables = new ArrayList<>();
        List<Way> ways = routing.settled();
        for (int w = 0; w < ways.size(); w++) {
            Wire wire = wires.get(w);
            int a = ports.getOrDefault(wire.cable().a(), -1);
            int b = ports.getOrDefault(wire.cable().b(), -1);
            if (a >= 0 && b >= 0) {
                List<Point> corners = ways.get(w).corners();
                cables.add(new CableRun(
                        wire.cable().id(),
                        wire.cable().a(),
                        wire.cable().b(),
                        a,
                        b,
                        bends.corners(wire.cable().id(), routing.isFlipped(wire) ? corners.reversed() : corners),
                        ways.get(w).pitch == 0 ? WIDEST_PITCH : ways.get(w).pitch,
                        isStandby(nodes.get(a)) || isStandby(nodes.get(b))));
            }
        }
        return cables;
    }

    private static boolean isStandby(Node port) {
        return port.kind() == Kind.VMNIC && port.has(Mark.STANDBY);
    }
}
