package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A design with its index: what every question about where something may go is asked of.
public record Model(Design design, DesignIndex index) {
    public static Model of(Design design) {
        return new Model(design, DesignIndex.of(design));
    }

    public <T> Optional<T> find(Place place, Class<T> type) {
        return place.element().flatMap(id -> index.find(id, type));
    }

    /// The host that a place is in or is.
    public Optional<Host> hostAt(Place place) {
        return place.host()
                .flatMap(id -> index.find(id, Host.class))
                .or(() -> place.element().flatMap(this::hostOf));
    }

    /// The host that an element is part of or is.
    public Optional<Host> hostOf(Id element) {
        Optional<Id> at = Optional.of(element);
        while (at.isPresent()) {
            Optional<Host> host = index.find(at.get(), Host.class);
            if (host.isPresent()) {
                return host;
            }
            at = index.owner(at.get());
        }
        return Optional.empty();
    }

    /// The virtual switch of a port group.
    Optional<Id> switchOf(PortGroup group) {
        return index.owner(group.id());
    }

    /// The distributed switches that a host has plugged a vmnic into, in the order of its slots.
    public List<DistributedSwitch> joined(Host host) {
        return host.uplinkSlots().stream()
                .map(slot -> slot.distributedSwitch())
                .distinct()
                .flatMap(id -> index.find(id, DistributedSwitch.class).stream())
                .toList();
    }

    /// The port groups that a host can use: of its standard switches, then of the distributed ones it has joined.
    public List<PortGroup> portGroups(Host host) {
        List<PortGroup> groups = new ArrayList<>();
        for (StandardSwitch sw : host.standardSwitches()) {
            groups.addAll(sw.portGroups());
        }
        joined(host).forEach(sw -> groups.addAll(sw.portGroups()));
        return groups;
    }

    String label(Id id) {
        return index.label(id);
    }
}
