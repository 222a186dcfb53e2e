package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Puts vmnics into uplinks. Standard switches and their teams name their vmnics, so a vmnic that leaves or is renamed
/// changes them too; on a distributed switch a host's vmnic fills a slot.
public final class Uplinks {
    private static final String UPLINKS = "uplinks";
    private static final String TEAMING = "teaming";

    private Uplinks() {}

    /// The vmnics of a host that are in no virtual switch, in its order.
    public static List<Vmnic> free(Host host) {
        Set<Id> plugged = new HashSet<>();
        host.uplinkSlots().forEach(slot -> plugged.add(slot.vmnic()));
        Set<String> named = new HashSet<>();
        host.standardSwitches().forEach(sw -> named.addAll(sw.uplinks()));
        return host.vmnics().stream()
                .filter(v -> !plugged.contains(v.id()) && !named.contains(v.name()))
                .toList();
    }

    /// Makes a vmnic an active uplink of a standard switch of its host, wherever it was before.
    public static Host plug(Host host, Vmnic vmnic, StandardSwitch into) {
        Host loose = unplug(host, vmnic);
        List<StandardSwitch> switches = loose.standardSwitches().stream()
                .map(sw -> sw.id().equals(into.id()) ? joined(sw, vmnic.name()) : sw)
                .toList();
        return loose.withStandardSwitches(switches);
    }

    private static StandardSwitch joined(StandardSwitch sw, String vmnic) {
        List<String> uplinks = added(sw.uplinks(), vmnic);
        Teaming teaming = sw.teaming();
        Teaming team = new Teaming(
                teaming.policy(),
                added(teaming.active(), vmnic),
                teaming.standby(),
                teaming.failureDetection(),
                teaming.failback(),
                teaming.notifySwitches(),
                teaming.extras());
        return Fields.with(Fields.with(sw, UPLINKS, uplinks), TEAMING, team);
    }

    private static List<String> added(List<String> names, String name) {
        List<String> all = new ArrayList<>(names);
        if (!all.contains(name)) {
            all.add(name);
        }
        return all;
    }

    /// Puts a vmnic into the first free uplink of a distributed switch, wherever it was before.
    ///
    /// @throws IllegalArgumentException when the host has no free uplink there
    public static Host plug(Host host, Vmnic vmnic, DistributedSwitch into) {
        Host loose = unplug(host, vmnic);
        String slot = freeSlot(loose, into)
                .orElseThrow(() ->
                        new IllegalArgumentException("every uplink of " + into.name() + " is taken on " + host.name()));
        List<UplinkSlot> slots = new ArrayList<>(loose.uplinkSlots());
        slots.add(new UplinkSlot(into.id(), slot, vmnic.id()));
        return loose.withUplinkSlots(slots);
    }

    /// The first uplink of a distributed switch that a host has free.
    public static Optional<String> freeSlot(Host host, DistributedSwitch sw) {
        Set<String> taken = new HashSet<>();
        host.uplinkSlots().stream()
                .filter(s -> s.distributedSwitch().equals(sw.id()))
                .forEach(s -> taken.add(s.uplink()));
        return sw.uplinks().stream().filter(name -> !taken.contains(name)).findFirst();
    }

    /// Takes a vmnic out of its switch.
    public static Host unplug(Host host, Vmnic vmnic) {
        Host renamed = renamed(host, name -> name.equals(vmnic.name()) ? Optional.empty() : Optional.of(name));
        List<UplinkSlot> slots = renamed.uplinkSlots().stream()
                .filter(slot -> !slot.vmnic().equals(vmnic.id()))
                .toList();
        return renamed.withUplinkSlots(slots);
    }

    /// The host with the names of vmnics in its standard switches changed, but not of the vmnics themselves.
    ///
    /// @param names gives a vmnic's new name, empty to leave it out
    static Host renamed(Host host, Function<String, Optional<String>> names) {
        return host.withStandardSwitches(
                host.standardSwitches().stream().map(sw -> renamed(sw, names)).toList());
    }

    static StandardSwitch renamed(StandardSwitch sw, Function<String, Optional<String>> names) {
        List<PortGroup> groups = sw.portGroups().stream()
                .map(g -> g.teaming().map(t -> g.withTeaming(renamed(t, names))).orElse(g))
                .toList();
        StandardSwitch changed = Fields.with(sw, UPLINKS, renamed(sw.uplinks(), names));
        return Fields.with(changed, TEAMING, renamed(sw.teaming(), names)).withPortGroups(groups);
    }

    static Teaming renamed(Teaming team, Function<String, Optional<String>> names) {
        return new Teaming(
                team.policy(),
                renamed(team.active(), names),
                renamed(team.standby(), names),
                team.failureDetection(),
                team.failback(),
                team.notifySwitches(),
                team.extras());
    }

    private static List<String> renamed(List<String> names, Function<String, Optional<String>> by) {
        return names.stream().flatMap(name -> by.apply(name).stream()).toList();
    }

    /// The design after vmnics have gone, with the names that stood for them in switches gone too.
    static Design withoutVmnics(Design design, Design before, Set<Id> gone) {
        Map<Id, Host> hosts = new HashMap<>();
        before.hosts().forEach(host -> hosts.put(host.id(), host));
        List<Host> left = new ArrayList<>();
        boolean same = true;
        for (Host host : design.hosts()) {
            Set<String> names = new HashSet<>();
            hosts.getOrDefault(host.id(), host).vmnics().stream()
                    .filter(v -> gone.contains(v.id()))
                    .forEach(v -> names.add(v.name()));
            same &= names.isEmpty();
            left.add(
                    names.isEmpty() ? host : renamed(host, n -> names.contains(n) ? Optional.empty() : Optional.of(n)));
        }
        return same ? design : design.withHosts(left);
    }
}
