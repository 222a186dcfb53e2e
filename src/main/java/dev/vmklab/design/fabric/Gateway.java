package dev.vmklab.design.fabric;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.List;

/// A router between VLANs, running on a physical switch. It also stands for the networks beyond.
///
/// @param physicalSwitch the switch it runs on
public record Gateway(
        Id id,
        String name,
        Id physicalSwitch,
        List<GatewayInterface> interfaces,
        List<GatewayRoute> routes,
        Extras extras) {
    public Gateway {
        Check.name("name", name);
        interfaces = List.copyOf(interfaces);
        routes = List.copyOf(routes);
    }
}
