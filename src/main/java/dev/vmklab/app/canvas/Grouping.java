package dev.vmklab.app.canvas;

import dev.vmklab.app.views.Views;
import dev.vmklab.design.Design;
import dev.vmklab.design.edit.FreeNames;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Nesting;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.format.DesignDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Groups hosts, switches and arrays into racks, and draws hosts and racks small or whole. FX thread only.
public final class Grouping {
    private final CanvasPane pane;
    private final Drafting drafting;

    Grouping(CanvasPane pane, Drafting drafting) {
        this.pane = pane;
        this.drafting = drafting;
    }

    /// Puts what is selected into a new rack and selects that.
    public void group() {
        RackMembers members = RackMembers.of(design());
        List<Id> inside = frames().stream().filter(members::mayStand).toList();
        if (inside.isEmpty()) {
            pane.say("Select hosts, physical switches or storage arrays to group them in a rack");
            return;
        }
        FreeNames names =
                new FreeNames(design().racks().stream().map(Rack::name).toList());
        Rack rack = new Rack(drafting.ids().next("rack"), names.take("Rack 1"), Optional.empty());
        drafting.design("Group " + drafting.label(inside), d -> grouped(d, rack, inside));
        pane.select(List.of(rack.id()));
    }

    private static Design grouped(Design design, Rack rack, List<Id> inside) {
        List<Rack> racks = new ArrayList<>(design.racks());
        racks.add(rack);
        Design next = design.withRacks(racks);
        for (Id id : inside) {
            next = Nesting.moved(Model.of(next), id, Place.on(rack.id()));
        }
        return next;
    }

    /// Takes the racks that are selected, or that hold what is selected, away from around their contents.
    public void ungroup() {
        Set<Id> racks = racks();
        if (!racks.isEmpty()) {
            List<Id> inside = new ArrayList<>();
            RackMembers members = RackMembers.of(design());
            racks.forEach(rack -> inside.addAll(members.in(rack)));
            drafting.edit("Ungroup " + drafting.label(racks), d -> Drafting.without(d, racks));
            pane.select(inside);
        }
    }

    private Set<Id> racks() {
        RackMembers members = RackMembers.of(design());
        Set<Id> all = design().racks().stream().map(Rack::id).collect(Collectors.toSet());
        Set<Id> racks = new LinkedHashSet<>();
        for (Id id : frames()) {
            members.rackOf(id).ifPresent(racks::add);
            if (all.contains(id)) {
                racks.add(id);
            }
        }
        return racks;
    }

    /// Draws the hosts and racks that are selected, or that hold what is selected, as glyphs.
    public void collapse() {
        fold(foldable(), true);
    }

    /// Draws them with all that is in them.
    public void expand() {
        fold(foldable(), false);
    }

    /// Draws all hosts as glyphs, racks as they are.
    public void collapseHosts() {
        fold(design().hosts().stream().map(Host::id).toList(), true);
    }

    public void expandAll() {
        drafting.edit("Expand all", d -> Views.collapsed(d, Views.shown(d).collapsed(), false));
    }

    /// Turns one host or rack round.
    void toggle(Id id) {
        fold(List.of(id), !Views.shown(drafting.content()).collapsed().contains(id));
    }

    private void fold(List<Id> ids, boolean small) {
        if (!ids.isEmpty()) {
            Map<Id, Point> corners = small ? corners(ids) : Map.of();
            drafting.edit((small ? "Collapse " : "Expand ") + drafting.label(ids), d -> {
                DesignDocument folded = Views.collapsed(d, ids, small);
                return corners.isEmpty() ? folded : Positions.placed(folded, corners);
            });
            pane.select(ids);
        }
    }

    /// Where the glyphs of racks stand whose contents were put where they are by hand: at the rack's corner.
    private Map<Id, Point> corners(List<Id> ids) {
        DesignDocument content = drafting.content();
        RackMembers members = RackMembers.of(content.design());
        return pane.geometry().stream()
                .flatMap(g -> g.nodes().stream())
                .filter(n -> n.kind() == Kind.RACK && ids.contains(n.id()))
                .filter(n -> members.in(n.id()).stream().anyMatch(id -> Positions.isPlaced(content, id)))
                .collect(Collectors.toMap(
                        Node::id,
                        n -> new Point(Math.rint(n.box().x()), Math.rint(n.box().y()))));
    }

    private List<Id> foldable() {
        Set<Id> racks = design().racks().stream().map(Rack::id).collect(Collectors.toSet());
        Set<Id> hosts = design().hosts().stream().map(Host::id).collect(Collectors.toSet());
        return frames().stream()
                .filter(id -> racks.contains(id) || hosts.contains(id))
                .toList();
    }

    /// The outermost frames of what is selected.
    private Set<Id> frames() {
        Set<Id> frames = new LinkedHashSet<>();
        pane.geometry()
                .ifPresent(g -> pane.selected()
                        .forEach(id ->
                                g.nodesOf(id).forEach(n -> frames.add(g.top(n).id()))));
        return frames;
    }

    private Design design() {
        return drafting.content().design();
    }
}
