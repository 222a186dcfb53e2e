package dev.vmklab.design;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.PrivateVlan;
import dev.vmklab.design.vswitch.ResourcePool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A distributed switch of a [DesignBuilder]: version 8.0.3, MTU 1500, `Uplink 1` and `Uplink 2`, no Network I/O
/// Control.
public final class DistributedSwitchBuilder {
    private final DesignBuilder design;
    private final String name;
    private final Id id;
    private final List<Lag> lags = new ArrayList<>();
    private final List<ResourcePool> pools = new ArrayList<>();
    private final List<PrivateVlan> privateVlans = new ArrayList<>();
    private final Map<String, PortGroupBuilder> portGroups = new LinkedHashMap<>();
    private int mtu = 1500;
    private List<String> uplinks = List.of("Uplink 1", "Uplink 2");
    private Nioc nioc = Nioc.OFF;

    DistributedSwitchBuilder(DesignBuilder design, String name) {
        this.design = design;
        this.name = name;
        this.id = design.newId("vds", name);
    }

    public DistributedSwitchBuilder uplinks(String... names) {
        uplinks = List.of(names);
        return this;
    }

    public DistributedSwitchBuilder mtu(int bytes) {
        mtu = bytes;
        return this;
    }

    /// Switches Network I/O Control on; services without an allocation have the defaults.
    public DistributedSwitchBuilder nioc(NiocAllocation... allocations) {
        nioc = new Nioc(true, List.of(allocations), Extras.NONE);
        return this;
    }

    /// A LAG in active mode; its ports are the uplinks `name-0`, `name-1`, ...
    public DistributedSwitchBuilder lag(String lag, int ports) {
        return lag(lag, ports, false);
    }

    /// @param fast whether it sends a PDU a second, and not one in 30 s
    public DistributedSwitchBuilder lag(String lag, int ports, boolean fast) {
        lags.add(new Lag(design.newId("lag", name + " " + lag), lag, ports, true, fast, Extras.NONE));
        return this;
    }

    public DistributedSwitchBuilder privateVlan(int primary, int secondary, PrivateVlan.Kind kind) {
        privateVlans.add(new PrivateVlan(primary, secondary, kind));
        return this;
    }

    public DistributedSwitchBuilder resourcePool(String pool, double quotaBitsPerSecond) {
        pools.add(new ResourcePool(design.newId("pool", name + " " + pool), pool, quotaBitsPerSecond));
        return this;
    }

    public PortGroupBuilder portGroup(String portGroup) {
        return portGroups.computeIfAbsent(portGroup, n -> new PortGroupBuilder(design.newId("pg", name + " " + n), n));
    }

    /// Adds a port group with a VLAN and goes on with the switch.
    public DistributedSwitchBuilder portGroup(String portGroup, int vlan) {
        portGroup(portGroup).vlan(vlan);
        return this;
    }

    Id id() {
        return id;
    }

    boolean owns(Id portGroup) {
        return portGroups.values().stream().anyMatch(g -> g.id().equals(portGroup));
    }

    Optional<Id> find(String portGroup) {
        return Optional.ofNullable(portGroups.get(portGroup)).map(PortGroupBuilder::id);
    }

    DistributedSwitch build() {
        return new DistributedSwitch(
                id,
                name,
                "8.0.3",
                mtu,
                uplinks,
                lags,
                nioc,
                pools,
                privateVlans,
                portGroups.values().stream().map(PortGroupBuilder::build).toList(),
                Optional.empty(),
                Extras.NONE);
    }
}
