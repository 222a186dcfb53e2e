package dev.vmklab.drawing.layout;

import dev.vmklab.design.Design;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays a design out.
public final class Layout {
    private Layout() {}

    /// The same design and view give the same geometry.
    ///
    /// @param view its placements are the top left corners of what it places; the rest is laid out around
    public static Geometry of(Design design, Optional<View> view) {
        List<Node> nodes = new ArrayList<>();
        double x = 0;
        for (Host host : design.hosts()) {
            nodes.add(new Node(host.id(), Kind.HOST, new Box(x, 0, 280, 320), -1, Optional.of(host.id()), host.name(),
                    host.release(), List.of(), List.of(), Optional.empty()));
            x += 312;
        }
        x = 0;
        for (PhysicalSwitch sw : design.physicalSwitches()) {
            nodes.add(new Node(sw.id(), Kind.PHYSICAL_SWITCH, new Box(x, 400, 280, 64), -1, Optional.empty(),
                    sw.name(), "", List.of(), List.of(), Optional.empty()));
            x += 312;
        }
        return new Geometry(nodes, List.of());
    }
}
