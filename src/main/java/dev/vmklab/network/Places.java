package dev.vmklab.network;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The port groups of one host, each with its team.
final class Places {
    private final Host host;
    private final DesignIndex index;
    private final Elements elements;
    private final Lacp lacp;
    private final TeamNumbers numbers;
    private final Map<Id, Place> byId = new LinkedHashMap<>();
    private final Map<String, Place> standardByName = new HashMap<>();

    private Places(Host host, DesignIndex index, Elements elements, Lacp lacp, TeamNumbers numbers) {
        this.host = host;
        this.index = index;
        this.elements = elements;
        this.lacp = lacp;
        this.numbers = numbers;
    }

    static Places of(Host host, DesignIndex index, Elements elements, Lacp lacp, TeamNumbers numbers) {
        Places places = new Places(host, index, elements, lacp, numbers);
        for (StandardSwitch sw : host.standardSwitches()) {
            places.addStandard(sw);
        }
        for (Id id : places.joined()) {
            index.find(id, DistributedSwitch.class).ifPresent(places::addDistributed);
        }
        return places;
    }

    /// The place of a port group on this host. A standard switch's port group is found by name when the id is that of
    /// another host, as a moved VM finds it.
    Optional<Place> find(Id portGroup) {
        @Nullable Place own = byId.get(portGroup);
        if (own != null) {
            return Optional.of(own);
        }
        return index.owner(portGroup)
                        .flatMap(sw -> index.find(sw, StandardSwitch.class))
                        .isPresent()
                ? index.find(portGroup, PortGroup.class).map(p -> standardByName.get(p.name()))
                : Optional.empty();
    }

    private Set<Id> joined() {
        Set<Id> joined = new LinkedHashSet<>();
        host.uplinkSlots().forEach(slot -> joined.add(slot.distributedSwitch()));
        for (Vmk vmk : host.vmks()) {
            index.owner(vmk.portGroup()).ifPresent(joined::add);
        }
        return joined;
    }

    private void addStandard(StandardSwitch sw) {
        for (PortGroup group : sw.portGroups()) {
            var teaming = sw.teamingOf(group);
            List<String> unbundled = List.of();
            Team team = new Team(
                    numbers.team(), teaming, vmnics(sw, teaming.active()), vmnics(sw, teaming.standby()), unbundled);
            Place place = new Place(sw.id(), label(group), group.vlanMode(), team, sw.mtu(), true, PrivateVlans.NONE);
            byId.putIfAbsent(group.id(), place);
            standardByName.putIfAbsent(group.name(), place);
        }
    }

    private String label(PortGroup group) {
        return "port group " + group.name() + " on " + host.name();
    }

    private List<Team.Slot> vmnics(StandardSwitch sw, List<String> names) {
        List<Team.Slot> slots = new ArrayList<>();
        for (String name : names) {
            if (sw.uplinks().contains(name)) {
                host.vmnics().stream()
                        .filter(v -> v.name().equals(name))
                        .findFirst()
                        .ifPresent(v -> slots.add(slot(name, false, elements.of(v.id()))));
            }
        }
        return slots;
    }

    private void addDistributed(DistributedSwitch sw) {
        Map<String, Integer> plugged = new HashMap<>();
        for (UplinkSlot slot : host.uplinkSlots()) {
            if (slot.distributedSwitch().equals(sw.id())
                    && host.vmnic(slot.vmnic()).isPresent()) {
                plugged.putIfAbsent(slot.uplink(), elements.of(slot.vmnic()));
            }
        }
        PrivateVlans privateVlans = new PrivateVlans(sw.privateVlans());
        for (PortGroup group : sw.portGroups()) {
            var teaming = sw.teamingOf(group);
            List<String> unbundled = new ArrayList<>();
            Team team = new Team(
                    numbers.team(),
                    teaming,
                    uplinks(sw, plugged, teaming.active(), unbundled),
                    uplinks(sw, plugged, teaming.standby(), unbundled),
                    unbundled);
            byId.putIfAbsent(
                    group.id(),
                    new Place(sw.id(), label(group), group.vlanMode(), team, sw.mtu(), false, privateVlans));
        }
    }

    private List<Team.Slot> uplinks(
            DistributedSwitch sw, Map<String, Integer> plugged, List<String> names, List<String> unbundled) {
        List<Team.Slot> slots = new ArrayList<>();
        for (String name : names) {
            Optional<Lag> lag = sw.lag(name);
            @Nullable Integer vmnic = plugged.get(name);
            if (lag.isPresent()) {
                List<Integer> members = members(lag.get(), plugged);
                slots.add(slot(name, true, lacp.bundled(name, members, unbundled)));
            } else if (vmnic != null) {
                slots.add(slot(name, false, vmnic));
            }
        }
        return slots;
    }

    private Team.Slot slot(String name, boolean lag, int... vmnics) {
        return new Team.Slot(name, lag, vmnics, numbers.members(vmnics.length));
    }

    /// The teams of this host, of standard switches first.
    List<Place> all() {
        return List.copyOf(byId.values());
    }

    private static List<Integer> members(Lag lag, Map<String, Integer> plugged) {
        List<Integer> members = new ArrayList<>();
        for (String port : lag.portNames()) {
            @Nullable Integer vmnic = plugged.get(port);
            if (vmnic != null) {
                members.add(vmnic);
            }
        }
        return members;
    }

    /// The vmnics of this host that sit in a LAG.
    static Set<Integer> lagMembers(Host host, DesignIndex index, Elements elements) {
        Set<Integer> members = new LinkedHashSet<>();
        for (UplinkSlot slot : host.uplinkSlots()) {
            boolean inLag = index.find(slot.distributedSwitch(), DistributedSwitch.class)
                    .map(sw -> sw.lags().stream().anyMatch(l -> l.portNames().contains(slot.uplink())))
                    .orElse(false);
            if (inLag && index.find(slot.vmnic(), Vmnic.class).isPresent()) {
                members.add(elements.of(slot.vmnic()));
            }
        }
        return members;
    }
}
