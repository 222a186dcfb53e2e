package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The distributed switches that were read, found by the names that other tabs use.
final class DistributedSwitches {
    private final List<Entry> entries = new ArrayList<>();

    void add(String vcenter, String datacenter, DistributedSwitch distributedSwitch) {
        entries.add(new Entry(vcenter, datacenter, distributedSwitch));
    }

    List<DistributedSwitch> all() {
        return entries.stream().map(Entry::distributedSwitch).toList();
    }

    /// Of one vCenter.
    List<DistributedSwitch> of(String vcenter) {
        return entries.stream()
                .filter(e -> e.vcenter.equals(vcenter))
                .map(Entry::distributedSwitch)
                .toList();
    }

    /// The switch of a name. Two datacenters may use one name; then the datacenter decides.
    Optional<DistributedSwitch> find(String vcenter, String datacenter, String name) {
        List<Entry> named = entries.stream()
                .filter(e ->
                        e.vcenter.equals(vcenter) && e.distributedSwitch.name().equals(name))
                .toList();
        return named.stream()
                .filter(e -> e.datacenter.equals(datacenter))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(Entry::distributedSwitch);
    }

    /// A port group by name on a switch of a vCenter.
    static Optional<PortGroup> portGroup(DistributedSwitch on, String name) {
        return on.portGroups().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private record Entry(String vcenter, String datacenter, DistributedSwitch distributedSwitch) {}
}
