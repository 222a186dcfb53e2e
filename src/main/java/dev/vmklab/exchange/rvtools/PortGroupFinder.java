package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.exchange.At;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the port group that a row means by its name, for one host.
final class PortGroupFinder {
    private final Reading reading;
    private final HostRows host;
    private final List<StandardSwitch> standardSwitches;
    private final List<UplinkSlot> slots;
    private final DistributedSwitches distributedSwitches;

    PortGroupFinder(
            Reading reading,
            HostRows host,
            List<StandardSwitch> standardSwitches,
            List<UplinkSlot> slots,
            DistributedSwitches distributedSwitches) {
        this.reading = reading;
        this.host = host;
        this.standardSwitches = standardSwitches;
        this.slots = slots;
        this.distributedSwitches = distributedSwitches;
    }

    /// A port group and the switch it is on.
    record Found(PortGroup portGroup, Id virtualSwitch) {}

    /// By name alone, which is all that vSC_VMK has: on the host's standard switches, then on the distributed switches
    /// that the host has a vmnic in, then on the others of its vCenter. An ambiguous name leaves a ledger line.
    Optional<Found> forVmk(At at, String adapter, String name) {
        List<Found> found = standard(name);
        List<DistributedSwitch> all = distributedSwitches.of(host.key().vcenter());
        List<DistributedSwitch> joined = all.stream()
                .filter(s ->
                        slots.stream().anyMatch(slot -> slot.distributedSwitch().equals(s.id())))
                .toList();
        found.addAll(distributed(joined, name));
        if (found.isEmpty()) {
            found.addAll(distributed(all, name));
        }
        if (found.size() > 1) {
            reading.account()
                    .inferred(
                            at,
                            Confidence.LOW,
                            adapter + " is on the first of " + found.size() + " port groups named \"" + name + "\"",
                            "RVTools names the port group but not its switch");
        }
        return found.stream().findFirst();
    }

    /// By switch and name, as vNetwork has them; the switch may be missing in older versions.
    Optional<Found> forVm(At at, String adapter, String switchName, String name) {
        if (switchName.isEmpty()) {
            return forVmk(at, adapter, name);
        }
        Optional<Found> standard = standardSwitches.stream()
                .filter(s -> s.name().equals(switchName))
                .flatMap(s -> named(s, name).stream())
                .findFirst();
        return standard.or(() -> distributedSwitches
                .find(host.key().vcenter(), host.first("Datacenter"), switchName)
                .flatMap(s -> DistributedSwitches.portGroup(s, name).map(p -> new Found(p, s.id()))));
    }

    private List<Found> standard(String name) {
        List<Found> found = new ArrayList<>();
        standardSwitches.forEach(s -> named(s, name).ifPresent(found::add));
        return found;
    }

    private static Optional<Found> named(StandardSwitch on, String name) {
        return on.portGroups().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .map(p -> new Found(p, on.id()));
    }

    private static List<Found> distributed(List<DistributedSwitch> switches, String name) {
        List<Found> found = new ArrayList<>();
        switches.forEach(s -> DistributedSwitches.portGroup(s, name).ifPresent(p -> found.add(new Found(p, s.id()))));
        return found;
    }
}
