package dev.vmklab.design.generate;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.value.VlanRange;

/// One VLAN with its subnet and what it is for.
///
/// @param subnet the first address that a host gets, with the prefix length; hosts count up from it
public record PlannedNetwork(Service service, int vlan, IpPrefix subnet, int mtu) {
    public PlannedNetwork {
        Check.range("vlan", vlan, VlanRange.MIN, VlanRange.MAX);
        Mtu.check("mtu", mtu);
    }

    /// Whether hosts have a VMkernel adapter in it; VM traffic has none.
    boolean hasAdapters() {
        return service != Service.VM;
    }

    /// The address of a host.
    ///
    /// @throws IllegalArgumentException when the subnet has not that many
    IpPrefix address(int host) {
        IpPrefix address =
                new IpPrefix(new dev.vmklab.design.value.Ipv4(subnet.address().bits() + host), subnet.length());
        int last = subnet.network().bits() | (subnet.length() == 0 ? -1 : (1 << (32 - subnet.length())) - 1);
        boolean isIn = subnet.contains(address.address()) && address.address().bits() != last;
        Check.that(
                isIn,
                "the subnet of " + service.label() + " ends before host " + (host + 1) + ", expected a larger one");
        return address;
    }
}
