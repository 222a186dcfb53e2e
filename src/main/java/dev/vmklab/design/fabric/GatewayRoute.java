package dev.vmklab.design.fabric;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;

/// A route of a gateway to a network that it is not connected to.
public record GatewayRoute(IpPrefix destination, Ipv4 nextHop, Extras extras) {
    public GatewayRoute(IpPrefix destination, Ipv4 nextHop) {
        this(destination, nextHop, Extras.NONE);
    }
}
