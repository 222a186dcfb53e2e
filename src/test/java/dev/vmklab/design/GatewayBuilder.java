package dev.vmklab.design;

import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.fabric.GatewayRoute;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import java.util.ArrayList;
import java.util.List;

/// A gateway of a [DesignBuilder].
public final class GatewayBuilder {
    private final DesignBuilder design;
    private final String name;
    private final String physicalSwitch;
    private final Id id;
    private final List<GatewayInterface> interfaces = new ArrayList<>();
    private final List<GatewayRoute> routes = new ArrayList<>();

    GatewayBuilder(DesignBuilder design, String name, String physicalSwitch) {
        this.design = design;
        this.name = name;
        this.physicalSwitch = physicalSwitch;
        this.id = design.newId("gateway", name);
    }

    /// An interface with MTU 9000.
    public GatewayBuilder in(int vlan, String ip) {
        return in(vlan, ip, 9000);
    }

    public GatewayBuilder in(int vlan, String ip, int mtu) {
        interfaces.add(new GatewayInterface(vlan, IpPrefix.parse(ip), mtu));
        return this;
    }

    public GatewayBuilder route(String destination, String nextHop) {
        routes.add(new GatewayRoute(IpPrefix.parse(destination), Ipv4.parse(nextHop)));
        return this;
    }

    Gateway build() {
        return new Gateway(id, name, design.id(physicalSwitch), interfaces, routes, Extras.NONE);
    }
}
