package dev.vmklab.drawing.layout;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A cable with what its two ends belong to.
///
/// @param topA host, physical switch, array or appliance of end a
/// @param topB the same of end b
record Wire(Cable cable, Id topA, Id topB) {
    /// All cables of which both ends are drawn, in the design's order; those inside a collapsed rack are not.
    static List<Wire> of(Design design, DesignIndex index, Fold fold) {
        List<Wire> wires = new ArrayList<>();
        Set<Id> seen = new HashSet<>();
        for (Cable cable : design.cables()) {
            Optional<Id> a = top(cable.a(), index).map(fold::frame);
            Optional<Id> b = top(cable.b(), index).map(fold::frame);
            boolean drawn = a.isPresent() && b.isPresent() && (!a.equals(b) || fold.isOpen(a.get()));
            if (drawn && seen.add(cable.id())) {
                wires.add(new Wire(cable, a.get(), b.get()));
            }
        }
        return wires;
    }

    private static Optional<Id> top(Id port, DesignIndex index) {
        Object element = index.find(port, Object.class).orElse(port);
        return switch (element) {
            case Vmnic vmnic -> index.owner(port);
            case SwitchPort switchPort -> index.owner(port);
            case ArrayPort arrayPort -> index.owner(port);
            case Appliance appliance -> Optional.of(port);
            default -> Optional.empty();
        };
    }

    boolean joins(Id one, Id other) {
        return topA.equals(one) && topB.equals(other) || topA.equals(other) && topB.equals(one);
    }

    /// What the other end belongs to.
    Id other(Id top) {
        return topA.equals(top) ? topB : topA;
    }

    boolean touches(Id top) {
        return topA.equals(top) || topB.equals(top);
    }
}
