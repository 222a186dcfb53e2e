package dev.vmklab.design.generate;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Service;
import java.util.List;

/// What a generated host network shall be.
///
/// @param prefix what host names begin with, such as `esx`
/// @param firstNumber the number of the first host
/// @param hosts 1 to 1000
/// @param vmnics per host, 1 to 8; they are spread over the switches
/// @param bitsPerSecond line rate of a vmnic and its switch port
/// @param tors 1, or 2 that form a pair
/// @param networks each with a VLAN of its own
public record HostPlan(
        String prefix,
        int firstNumber,
        int hosts,
        int vmnics,
        double bitsPerSecond,
        int tors,
        List<PlannedNetwork> networks) {
    public static final int MAX_HOSTS = 1000;

    /// Four hosts with two 25 Gbit/s vmnics on a pair of switches, and the networks that most sites have.
    public static final HostPlan USUAL = new HostPlan(
            "esx",
            1,
            4,
            2,
            25e9,
            2,
            List.of(
                    network(Service.MANAGEMENT, 10, 1500),
                    network(Service.VMOTION, 20, 9000),
                    network(Service.NFS, 30, 9000),
                    new PlannedNetwork(Service.VM, 100, IpPrefix.parse("10.0.100.11/24"), 1500)));

    public HostPlan {
        Check.name("prefix", prefix);
        Check.range("firstNumber", firstNumber, 0, 9999);
        Check.range("hosts", hosts, 1, MAX_HOSTS);
        Check.range("vmnics", vmnics, 1, 8);
        Check.range("bitsPerSecond", bitsPerSecond, 1e9, 8e11);
        Check.range("tors", tors, 1, 2);
        networks = List.copyOf(networks);
        Check.that(!networks.isEmpty(), "networks is empty, expected at least one");
        Check.distinct("VLANs", networks.stream().map(PlannedNetwork::vlan).toList());
        Check.distinct(
                "networks", networks.stream().map(n -> n.service().label()).toList());
        for (PlannedNetwork network : networks) {
            if (network.hasAdapters()) {
                network.address(hosts - 1);
            }
        }
    }

    private static PlannedNetwork network(Service service, int vlan, int mtu) {
        return new PlannedNetwork(service, vlan, IpPrefix.parse("10.0." + vlan + ".11/24"), mtu);
    }

    /// The name of a host, with two digits at least.
    String hostName(int index) {
        return prefix + String.format(java.util.Locale.ROOT, "%02d", firstNumber + index);
    }
}
