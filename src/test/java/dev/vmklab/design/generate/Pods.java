package dev.vmklab.design.generate;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Service;
import java.util.List;
import java.util.Locale;

/// Large designs as the generator makes them: pods of up to twenty hosts, each with a pair of switches, a distributed
/// switch and a cluster of its own. A host, its two vmnics with switch ports and cables and its three VMkernel adapters
/// are ten elements.
public final class Pods {
    private static final int HOSTS_PER_POD = 20;

    private Pods() {}

    /// A design of so many hosts.
    public static Design of(int hosts) {
        IdSource ids = IdSource.sequence(1);
        Design design = Design.empty(hosts + " hosts in pods");
        for (int first = 0; first < hosts; first += HOSTS_PER_POD) {
            int pod = first / HOSTS_PER_POD;
            design = HostNetwork.add(
                    design, plan("p%02d-esx".formatted(pod + 1), Math.min(HOSTS_PER_POD, hosts - first), pod), ids);
        }
        return design;
    }

    /// A design of so many hosts on one pair of switches.
    public static Design ofOnePair(int hosts) {
        return HostNetwork.add(Design.empty(hosts + " hosts on one pair"), plan("esx", hosts, 0), IdSource.sequence(1));
    }

    private static HostPlan plan(String prefix, int hosts, int pod) {
        return new HostPlan(
                prefix,
                1,
                hosts,
                2,
                25e9,
                2,
                List.of(
                        network(Service.MANAGEMENT, 10, pod, 1500),
                        network(Service.VMOTION, 20, pod, 9000),
                        network(Service.NFS, 30, pod, 9000),
                        network(Service.VM, 100, pod, 1500)));
    }

    private static PlannedNetwork network(Service service, int vlan, int pod, int mtu) {
        String first = String.format(Locale.ROOT, "10.%d.%d.11/16", vlan, 4 * pod);
        return new PlannedNetwork(service, vlan, IpPrefix.parse(first), mtu);
    }
}
