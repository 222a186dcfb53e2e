package dev.vmklab.drawing.layout;

import dev.vmklab.design.Design;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is drawn as a glyph: hosts and racks that a view collapses, and racks that hold nothing yet.
final class Fold {
    private final Set<Id> hosts = new HashSet<>();
    private final Map<Id, Id> rackOf = new HashMap<>();
    private final Set<Id> closed = new HashSet<>();
    private final List<Rack> racks;
    private final Design open;

    private Fold(Design design, Collection<Id> collapsed) {
        Set<Id> wanted = new HashSet<>(collapsed);
        Set<Id> filled = new HashSet<>();
        design.hosts().forEach(h -> note(h.id(), h.rack(), wanted, filled));
        design.physicalSwitches().forEach(s -> note(s.id(), s.rack(), wanted, filled));
        design.storageArrays().forEach(a -> note(a.id(), a.rack(), wanted, filled));
        design.hosts().stream().map(Host::id).filter(wanted::contains).forEach(hosts::add);
        racks = design.racks().stream()
                .filter(r -> wanted.contains(r.id()) || !filled.contains(r.id()))
                .toList();
        open = rackOf.isEmpty() ? design : opened(design);
    }

    static Fold of(Design design, Collection<Id> collapsed) {
        return new Fold(design, collapsed);
    }

    private void note(Id member, Optional<Id> rack, Set<Id> wanted, Set<Id> filled) {
        rack.ifPresent(r -> {
            filled.add(r);
            if (wanted.contains(r)) {
                rackOf.put(member, r);
                closed.add(r);
            }
        });
    }

    private Design opened(Design design) {
        return design.withHosts(design.hosts().stream()
                        .filter(h -> !rackOf.containsKey(h.id()))
                        .toList())
                .withPhysicalSwitches(design.physicalSwitches().stream()
                        .filter(s -> !rackOf.containsKey(s.id()))
                        .toList())
                .withStorageArrays(design.storageArrays().stream()
                        .filter(a -> !rackOf.containsKey(a.id()))
                        .toList());
    }

    /// The design without what stands in collapsed racks.
    Design open() {
        return open;
    }

    /// The racks that are glyphs, in the design's order.
    List<Rack> racks() {
        return racks;
    }

    boolean isGlyph(Host host) {
        return hosts.contains(host.id());
    }

    /// The frame that is drawn for a host, switch, array or appliance: its rack where that is collapsed.
    Id frame(Id top) {
        return rackOf.getOrDefault(top, top);
    }

    /// Whether it shows what is inside, as all do but collapsed racks.
    boolean isOpen(Id frame) {
        return !closed.contains(frame);
    }

    /// What stands in a collapsed rack.
    Contents contents(Rack rack, Design design) {
        List<Host> inside =
                design.hosts().stream().filter(h -> isIn(h.id(), rack)).toList();
        Set<Id> ids = new HashSet<>(inside.stream().map(Host::id).toList());
        return new Contents(
                inside,
                (int) design.physicalSwitches().stream()
                        .map(PhysicalSwitch::id)
                        .filter(id -> isIn(id, rack))
                        .count(),
                (int) design.storageArrays().stream()
                        .map(StorageArray::id)
                        .filter(id -> isIn(id, rack))
                        .count(),
                (int) design.vms().stream()
                        .filter(vm -> vm.host().filter(ids::contains).isPresent())
                        .count());
    }

    private boolean isIn(Id member, Rack rack) {
        return rack.id().equals(rackOf.get(member));
    }

    /// What a collapsed rack holds.
    record Contents(List<Host> hosts, int switches, int arrays, int vms) {}
}
