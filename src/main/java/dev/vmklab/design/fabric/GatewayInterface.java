package dev.vmklab.design.fabric;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.value.VlanRange;

/// A gateway's address in one VLAN.
public record GatewayInterface(int vlan, IpPrefix ip, int mtu, Extras extras) {
    public GatewayInterface {
        Check.range("vlan", vlan, VlanRange.MIN, VlanRange.MAX);
        Mtu.check("mtu", mtu);
    }

    public GatewayInterface(int vlan, IpPrefix ip, int mtu) {
        this(vlan, ip, mtu, Extras.NONE);
    }
}
