package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps the names by which teams and uplinks refer to the link aggregation groups of their distributed switch.
final class Lags {
    private Lags() {}

    /// The design after LAGs have gone: teams do without them, and vmnics in their ports are free.
    static Design without(Design design, Design before, Set<Id> gone) {
        Design left = design;
        for (DistributedSwitch sw : before.distributedSwitches()) {
            for (Lag lag : sw.lags()) {
                if (gone.contains(lag.id()) && !gone.contains(sw.id())) {
                    left = replaced(left, sw.id(), Map.of(lag.name(), Optional.empty()), ports(lag, Optional.empty()));
                }
            }
        }
        return left;
    }

    /// @throws IllegalArgumentException when the switch has a LAG or uplink of that name
    static Design renamed(Design design, DistributedSwitch sw, Lag lag, String name) {
        if (!name.equals(lag.name())
                && (sw.lag(name).isPresent() || sw.uplinks().contains(name))) {
            throw new IllegalArgumentException("name is \"" + name + "\", which " + sw.name() + " has already");
        }
        Lag renamed = Fields.with(lag, Fields.NAME, name);
        Design next = Rewrite.element(design, lag.id(), Lag.class, l -> renamed);
        return replaced(next, sw.id(), Map.of(lag.name(), Optional.of(name)), ports(lag, Optional.of(renamed)));
    }

    private static Map<String, Optional<String>> ports(Lag lag, Optional<Lag> by) {
        Map<String, Optional<String>> ports = new HashMap<>();
        for (int i = 0; i < lag.ports(); i++) {
            int port = i;
            ports.put(lag.portNames().get(i), by.map(l -> l.portNames().get(port)));
        }
        return ports;
    }

    static Design replaced(
            Design design, Id sw, Map<String, Optional<String>> teams, Map<String, Optional<String>> slots) {
        Design teamed = Rewrite.element(
                design,
                sw,
                DistributedSwitch.class,
                s -> s.withPortGroups(s.portGroups().stream()
                        .map(g -> g.teaming()
                                .map(t -> g.withTeaming(Uplinks.renamed(t, n -> teams.getOrDefault(n, Optional.of(n)))))
                                .orElse(g))
                        .toList()));
        return teamed.withHosts(
                teamed.hosts().stream().map(h -> slotted(h, sw, slots)).toList());
    }

    private static Host slotted(Host host, Id sw, Map<String, Optional<String>> slots) {
        List<UplinkSlot> changed = host.uplinkSlots().stream()
                .flatMap(slot -> !slot.distributedSwitch().equals(sw)
                        ? Optional.of(slot).stream()
                        : slots.getOrDefault(slot.uplink(), Optional.of(slot.uplink())).stream()
                                .map(name -> name.equals(slot.uplink()) ? slot : Fields.with(slot, "uplink", name)))
                .toList();
        return changed.equals(host.uplinkSlots()) ? host : host.withUplinkSlots(changed);
    }
}
