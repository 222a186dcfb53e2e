package dev.vmklab.exchange;

import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.exchange.SwitchDraft.Bundle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Decides for each vmnic of some hosts which half of a ToR pair it goes to, and in which channel.
///
/// The uplinks of one virtual switch alternate between the halves, because a team whose uplinks end in one switch
/// would be no protection, and nobody cables it so.
final class TorSides {
    private final List<DistributedSwitch> switches;

    TorSides(List<DistributedSwitch> switches) {
        this.switches = switches;
    }

    /// Whether no virtual switch of the host has two uplinks with their link up.
    boolean isSingle(Host host) {
        boolean standard = host.standardSwitches().stream()
                .allMatch(s -> cabled(host, v -> s.uplinks().contains(v.name())) < 2);
        boolean distributed = switches.stream()
                .allMatch(s -> cabled(
                                host,
                                v -> slot(host, v)
                                        .map(u -> u.distributedSwitch().equals(s.id()))
                                        .orElse(false))
                        < 2);
        return standard && distributed;
    }

    /// The position of a vmnic among the uplinks of its virtual switch; its own number where it is in none.
    int position(Host host, Vmnic vmnic) {
        for (StandardSwitch on : host.standardSwitches()) {
            if (on.uplinks().contains(vmnic.name())) {
                return on.uplinks().indexOf(vmnic.name());
            }
        }
        return slot(host, vmnic)
                .flatMap(s -> find(s.distributedSwitch()).map(on -> position(on, s.uplink())))
                .orElseGet(() -> number(vmnic.name()));
    }

    /// The channel that the switch port of a vmnic must form: LACP for a LAG, a static one for IP hash.
    Bundle bundle(Host host, Vmnic vmnic) {
        for (StandardSwitch on : host.standardSwitches()) {
            if (on.uplinks().contains(vmnic.name()) && hashes(on.portGroups(), on::teamingOf, on.teaming())) {
                return Bundle.fixed(host.name() + " " + on.name());
            }
        }
        Optional<UplinkSlot> slot = slot(host, vmnic);
        Optional<DistributedSwitch> on = slot.flatMap(s -> find(s.distributedSwitch()));
        if (slot.isEmpty() || on.isEmpty()) {
            return Bundle.NONE;
        }
        for (Lag lag : on.get().lags()) {
            if (lag.portNames().contains(slot.get().uplink())) {
                return Bundle.lacp(host.name() + " " + lag.name());
            }
        }
        boolean hashes = on.get().portGroups().stream()
                .anyMatch(p -> on.get().teamingOf(p).policy() == TeamingPolicy.IP_HASH);
        return hashes ? Bundle.fixed(host.name() + " " + on.get().name()) : Bundle.NONE;
    }

    private static boolean hashes(List<PortGroup> groups, Function<PortGroup, Teaming> teaming, Teaming own) {
        return own.policy() == TeamingPolicy.IP_HASH
                || groups.stream().anyMatch(p -> teaming.apply(p).policy() == TeamingPolicy.IP_HASH);
    }

    private static long cabled(Host host, Predicate<Vmnic> uplink) {
        return host.vmnics().stream()
                .filter(v -> VlanUse.isCabled(v) && uplink.test(v))
                .count();
    }

    private static Optional<UplinkSlot> slot(Host host, Vmnic vmnic) {
        return host.uplinkSlots().stream()
                .filter(s -> s.vmnic().equals(vmnic.id()))
                .findFirst();
    }

    private Optional<DistributedSwitch> find(Id id) {
        return switches.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private static int position(DistributedSwitch on, String uplink) {
        int plain = on.uplinks().indexOf(uplink);
        return plain >= 0 ? plain : number(uplink);
    }

    /// The number that a name ends in; 0 where it ends in none.
    private static int number(String name) {
        String digits = name.replaceFirst("^.*?(\\d{0,6})$", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
