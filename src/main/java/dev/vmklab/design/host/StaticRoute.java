package dev.vmklab.design.host;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;

/// A static route of a TCP/IP stack: packets to `destination` go to `gateway`.
public record StaticRoute(IpPrefix destination, Ipv4 gateway, Extras extras) {
    public StaticRoute(IpPrefix destination, Ipv4 gateway) {
        this(destination, gateway, Extras.NONE);
    }
}
