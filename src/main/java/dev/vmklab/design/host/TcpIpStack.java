package dev.vmklab.design.host;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Ipv4;
import java.util.List;
import java.util.Optional;

/// A TCP/IP stack instance of a host with a routing table of its own.
///
/// @param key `defaultTcpipStack`, `vmotion`, `vSphereProvisioning` or a custom name
public record TcpIpStack(String key, Optional<Ipv4> gateway, List<StaticRoute> routes, Extras extras) {
    public static final String DEFAULT = "defaultTcpipStack";
    public static final String VMOTION = "vmotion";
    public static final String PROVISIONING = "vSphereProvisioning";

    public TcpIpStack {
        Check.name("key", key);
        routes = List.copyOf(routes);
    }
}
