package dev.vmklab.drawing.layout;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The virtual switches of one host: standard ones, then the distributed ones it has joined.
final class Columns {
    private final Host host;
    private final DesignIndex index;
    private final List<Vm> vms;

    private Columns(Host host, DesignIndex index, List<Vm> vms) {
        this.host = host;
        this.index = index;
        this.vms = vms;
    }

    /// @param vms those that run on the host
    static List<Column> of(Host host, DesignIndex index, List<Vm> vms) {
        Columns columns = new Columns(host, index, vms);
        List<Column> all = new ArrayList<>();
        host.standardSwitches().forEach(sw -> all.add(columns.standard(sw)));
        columns.joined().forEach(sw -> all.add(columns.distributed(sw)));
        return all;
    }

    private List<DistributedSwitch> joined() {
        Set<Id> ids = new LinkedHashSet<>();
        host.uplinkSlots().forEach(slot -> ids.add(slot.distributedSwitch()));
        host.vmks().forEach(vmk -> index.owner(vmk.portGroup()).ifPresent(ids::add));
        vms.forEach(vm -> vm.nics().forEach(nic -> index.owner(nic.portGroup()).ifPresent(ids::add)));
        return ids.stream()
                .flatMap(id -> index.find(id, DistributedSwitch.class).stream())
                .toList();
    }

    private Column standard(StandardSwitch sw) {
        Map<String, Vmnic> plugged = new LinkedHashMap<>();
        for (String name : sw.uplinks()) {
            host.vmnics().stream()
                    .filter(v -> v.name().equals(name))
                    .findFirst()
                    .ifPresent(v -> plugged.put(name, v));
        }
        List<Teaming> teams = sw.portGroups().isEmpty()
                ? List.of(sw.teaming())
                : sw.portGroups().stream().map(sw::teamingOf).toList();
        List<Column.Band> bands = sw.portGroups().stream()
                .map(g -> band(g, use(plugged, sw.teamingOf(g), Map.of())))
                .toList();
        List<Mark> marks = sw.shaping().isPresent() ? List.of(Mark.SHAPED) : List.of();
        return new Column(
                sw.id(), Kind.STANDARD_SWITCH, sw.name(), sw.mtu(), marks, bands, uplinks(plugged, teams, Map.of()));
    }

    private Column distributed(DistributedSwitch sw) {
        Map<String, Vmnic> plugged = new LinkedHashMap<>();
        for (UplinkSlot slot : host.uplinkSlots()) {
            if (slot.distributedSwitch().equals(sw.id())) {
                host.vmnic(slot.vmnic()).ifPresent(v -> plugged.putIfAbsent(slot.uplink(), v));
            }
        }
        Map<String, String> lagOf = new LinkedHashMap<>();
        sw.lags().forEach(lag -> lag.portNames().forEach(port -> lagOf.put(port, lag.name())));
        List<Teaming> teams = sw.portGroups().stream().map(sw::teamingOf).toList();
        List<Column.Band> bands = sw.portGroups().stream()
                .map(g -> band(g, use(plugged, sw.teamingOf(g), lagOf)))
                .toList();
        List<Mark> marks = sw.nioc().enabled() ? List.of(Mark.NIOC) : List.of();
        return new Column(
                sw.id(), Kind.DISTRIBUTED_SWITCH, sw.name(), sw.mtu(), marks, bands, uplinks(plugged, teams, lagOf));
    }

    private Column.Band band(PortGroup group, List<Mark> use) {
        List<Vmk> connected = host.vmks().stream()
                .filter(v -> v.portGroup().equals(group.id()))
                .toList();
        List<Vm> inside = vms.stream()
                .filter(vm -> vm.nics().stream().anyMatch(nic -> isIn(nic.portGroup(), group)))
                .toList();
        return new Column.Band(group, use, connected, inside);
    }

    /// A VM that was moved here finds its standard port group by name.
    private boolean isIn(Id portGroup, PortGroup group) {
        return portGroup.equals(group.id())
                || index.owner(portGroup)
                                .flatMap(sw -> index.find(sw, StandardSwitch.class))
                                .isPresent()
                        && index.owner(portGroup)
                                .flatMap(index::owner)
                                .filter(host.id()::equals)
                                .isEmpty()
                        && index.find(portGroup, PortGroup.class)
                                .filter(other -> other.name().equals(group.name()))
                                .isPresent();
    }

    private static List<Column.Uplink> uplinks(
            Map<String, Vmnic> plugged, List<Teaming> teams, Map<String, String> lagOf) {
        List<Column.Uplink> uplinks = new ArrayList<>();
        plugged.forEach((uplink, vmnic) -> {
            List<Mark> marks = new ArrayList<>();
            Mark best = Mark.UNUSED;
            for (Teaming team : teams) {
                Mark use = useOf(uplink, team, lagOf);
                best = use.compareTo(best) < 0 ? use : best;
            }
            marks.add(teams.isEmpty() ? Mark.ACTIVE : best);
            Optional.ofNullable(lagOf.get(uplink)).ifPresent(lag -> marks.add(Mark.LAG));
            uplinks.add(new Column.Uplink(vmnic, marks));
        });
        return uplinks;
    }

    private static List<Mark> use(Map<String, Vmnic> plugged, Teaming team, Map<String, String> lagOf) {
        List<Mark> use =
                plugged.keySet().stream().map(u -> useOf(u, team, lagOf)).toList();
        return use.stream().allMatch(u -> u == Mark.ACTIVE) ? List.of() : use;
    }

    private static Mark useOf(String uplink, Teaming team, Map<String, String> lagOf) {
        String name = lagOf.getOrDefault(uplink, uplink);
        return team.active().contains(name) ? Mark.ACTIVE : team.standby().contains(name) ? Mark.STANDBY : Mark.UNUSED;
    }
}
