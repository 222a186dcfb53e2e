package dev.vmklab.design;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.SecurityPolicy;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A standard switch of a [HostBuilder]: MTU 1500, all uplinks active by originating port.
public final class StandardSwitchBuilder {
    private final DesignBuilder design;
    private final String label;
    private final String name;
    private final Id id;
    private final Map<String, PortGroupBuilder> portGroups = new LinkedHashMap<>();
    private int mtu = 1500;
    private List<String> uplinks = List.of();
    private Optional<Teaming> teaming = Optional.empty();
    private Optional<Shaping> shaping = Optional.empty();

    StandardSwitchBuilder(DesignBuilder design, String host, String name) {
        this.design = design;
        this.label = host + " " + name;
        this.name = name;
        this.id = design.newId("vss", label);
    }

    public StandardSwitchBuilder uplinks(String... vmnics) {
        uplinks = List.of(vmnics);
        return this;
    }

    public StandardSwitchBuilder mtu(int bytes) {
        mtu = bytes;
        return this;
    }

    public StandardSwitchBuilder teaming(TeamingPolicy policy, List<String> active, List<String> standby) {
        teaming = Optional.of(Teaming.of(policy, active, standby));
        return this;
    }

    public StandardSwitchBuilder shaping(Shaping outbound) {
        shaping = Optional.of(outbound);
        return this;
    }

    public PortGroupBuilder portGroup(String portGroup) {
        return portGroups.computeIfAbsent(portGroup, n -> new PortGroupBuilder(design.newId("pg", label + " " + n), n));
    }

    /// Adds a port group with a VLAN and goes on with the switch.
    public StandardSwitchBuilder portGroup(String portGroup, int vlan) {
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

    StandardSwitch build() {
        return new StandardSwitch(
                id,
                name,
                mtu,
                uplinks,
                teaming.orElseGet(() -> Teaming.of(TeamingPolicy.PORT_ID, uplinks, List.of())),
                SecurityPolicy.STANDARD_DEFAULT,
                shaping,
                portGroups.values().stream().map(PortGroupBuilder::build).toList(),
                Extras.NONE);
    }
}
