package dev.vmklab.drawing.layout;

import dev.vmklab.design.Design;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.place.Site;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The grounds of racks and sites, drawn around what stands in them.
///
/// A storage array of a rack is drawn inside only where nothing foreign stands between it and the rest.
final class Zones {
    /// Room for the site's name above its racks.
    static final double SITE_PADDING = 32;

    private final Map<Id, Box> boxes;

    private Zones(Map<Id, Box> boxes) {
        this.boxes = boxes;
    }

    /// Sites first, because racks stand on them.
    static List<Node> of(Design design, Fold fold, Map<Id, Box> boxes) {
        Zones zones = new Zones(boxes);
        Map<Id, Box> racks = new LinkedHashMap<>();
        for (Rack rack : design.racks()) {
            Set<Id> core = core(design, rack.id());
            Set<Id> all = new LinkedHashSet<>(core);
            design.storageArrays().stream()
                    .filter(a -> a.rack().filter(rack.id()::equals).isPresent())
                    .forEach(a -> all.add(a.id()));
            Set<Id> drawn = core.isEmpty() || zones.isPure(all) ? all : core;
            boolean glyph = fold.racks().contains(rack);
            racks.put(rack.id(), glyph ? zones.around(Set.of(rack.id())) : zones.around(drawn));
        }
        List<Node> nodes = new ArrayList<>();
        for (Site site : design.sites()) {
            Box box = Box.NOTHING;
            for (Rack rack : design.racks()) {
                if (rack.site().filter(site.id()::equals).isPresent()) {
                    box = box.union(racks.getOrDefault(rack.id(), Box.NOTHING));
                }
            }
            add(nodes, site.id(), Kind.SITE, box.isEmpty() ? box : box.grown(SITE_PADDING), site.name());
        }
        design.racks().stream()
                .filter(rack -> !fold.racks().contains(rack))
                .forEach(rack ->
                        add(nodes, rack.id(), Kind.RACK, racks.getOrDefault(rack.id(), Box.NOTHING), rack.name()));
        return nodes;
    }

    private static void add(List<Node> nodes, Id id, Kind kind, Box content, String name) {
        if (!content.isEmpty()) {
            nodes.add(Node.of(id, kind, content.grown(Grid.ZONE_PADDING), -1, name));
        }
    }

    private static Set<Id> core(Design design, Id rack) {
        Set<Id> core = new LinkedHashSet<>();
        design.hosts().stream().filter(h -> isIn(h.rack(), rack)).forEach(h -> core.add(h.id()));
        design.physicalSwitches().stream().filter(s -> isIn(s.rack(), rack)).forEach(s -> core.add(s.id()));
        return core;
    }

    private static boolean isIn(Optional<Id> rack, Id wanted) {
        return rack.filter(wanted::equals).isPresent();
    }

    private Box around(Set<Id> members) {
        return members.stream().map(id -> boxes.getOrDefault(id, Box.NOTHING)).reduce(Box.NOTHING, Box::union);
    }

    private boolean isPure(Set<Id> members) {
        Box ground = around(members).grown(Grid.ZONE_PADDING);
        return boxes.entrySet().stream()
                .allMatch(e -> members.contains(e.getKey()) || !e.getValue().intersects(ground));
    }
}
