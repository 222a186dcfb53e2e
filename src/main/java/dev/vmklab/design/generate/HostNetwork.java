package dev.vmklab.design.generate;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Builds a host network after a plan: a cluster of hosts on one distributed switch, every vmnic cabled to a trunk port
/// of
/// a top-of-rack switch, a port group per network, and a VMkernel adapter with an address per host and service.
///
/// vMotion and storage have opposite failover orders where there is more than one uplink, so that neither disturbs the
/// other while both uplinks are up.
public final class HostNetwork {
    private static final int FABRIC_MTU = 9216;
    private static final double BUFFER_BYTES = 1e6;
    private static final double PEER_BITS_PER_SECOND = 100e9;

    private final HostPlan plan;
    private final IdSource ids;
    private final List<List<SwitchPort>> ports = new ArrayList<>();
    private final List<Cable> cables = new ArrayList<>();
    private int virtualPort;

    private HostNetwork(HostPlan plan, IdSource ids) {
        this.plan = plan;
        this.ids = ids;
        for (int i = 0; i < plan.tors(); i++) {
            ports.add(new ArrayList<>());
        }
    }

    /// A design with a host network added to what it has.
    ///
    /// @throws IllegalArgumentException when the design has a host of one of the names already
    public static Design add(Design design, HostPlan plan, IdSource ids) {
        return new HostNetwork(plan, ids).addTo(design);
    }

    private Design addTo(Design design) {
        Set<String> taken = new HashSet<>();
        design.hosts().forEach(host -> taken.add(host.name()));
        Id cluster = ids.next("cluster");
        List<String> uplinks = new ArrayList<>();
        for (int i = 1; i <= plan.vmnics(); i++) {
            uplinks.add("Uplink " + i);
        }
        List<PortGroup> groups =
                plan.networks().stream().map(n -> portGroup(n, uplinks)).toList();
        DistributedSwitch sw = distributedSwitch(design, uplinks, groups);
        List<Host> hosts = new ArrayList<>();
        for (int i = 0; i < plan.hosts(); i++) {
            String name = plan.hostName(i);
            if (taken.contains(name)) {
                throw new IllegalArgumentException(
                        "the design has a host " + name + " already, expected other numbers");
            }
            hosts.add(host(i, name, cluster, sw));
        }
        List<PhysicalSwitch> tors = tors(design);
        Cluster together = new Cluster(
                cluster,
                free("Cluster", design.clusters().stream().map(Cluster::name).toList()),
                new Ha(true, true, List.of(), Ha.IsolationResponse.LEAVE_POWERED_ON, List.of(), 1, Extras.NONE),
                Drs.FULLY_AUTOMATED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
        return design.withClusters(and(design.clusters(), List.of(together)))
                .withHosts(and(design.hosts(), hosts))
                .withDistributedSwitches(and(design.distributedSwitches(), List.of(sw)))
                .withPhysicalSwitches(and(design.physicalSwitches(), tors))
                .withCables(and(design.cables(), cables));
    }

    private static <T> List<T> and(List<T> before, List<T> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    private static String free(String name, List<String> taken) {
        String found = name;
        for (int i = 2; taken.contains(found); i++) {
            found = name + " " + i;
        }
        return found;
    }

    private DistributedSwitch distributedSwitch(Design design, List<String> uplinks, List<PortGroup> groups) {
        int mtu = plan.networks().stream().mapToInt(PlannedNetwork::mtu).max().orElse(1500);
        return new DistributedSwitch(
                ids.next("vds"),
                free(
                        "DSwitch",
                        design.distributedSwitches().stream()
                                .map(DistributedSwitch::name)
                                .toList()),
                "",
                mtu,
                uplinks,
                List.of(),
                new Nioc(true, List.of(), Extras.NONE),
                List.of(),
                List.of(),
                groups,
                Optional.empty(),
                Extras.NONE);
    }

    private PortGroup portGroup(PlannedNetwork network, List<String> uplinks) {
        return new PortGroup(
                ids.next("pg"),
                "dpg-"
                        + network.service()
                                .label()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "-"),
                new VlanMode.Tagged(network.vlan()),
                Optional.of(teaming(network.service(), uplinks)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }

    private static Teaming teaming(Service service, List<String> uplinks) {
        boolean apart = uplinks.size() > 1 && (service == Service.VMOTION || service.isStorage());
        if (!apart) {
            return Teaming.of(TeamingPolicy.LOAD_BASED, uplinks, List.of());
        }
        List<String> order = service.isStorage() ? uplinks.reversed() : uplinks;
        return Teaming.of(TeamingPolicy.EXPLICIT, order.subList(0, 1), order.subList(1, order.size()));
    }

    private Host host(int index, String name, Id cluster, DistributedSwitch sw) {
        List<Vmnic> vmnics = new ArrayList<>();
        List<UplinkSlot> slots = new ArrayList<>();
        for (int i = 0; i < plan.vmnics(); i++) {
            Vmnic vmnic = new Vmnic(
                    ids.next("vmnic"), "vmnic" + i, plan.bitsPerSecond(), "", 0, Optional.empty(), "", Extras.NONE);
            vmnics.add(vmnic);
            slots.add(new UplinkSlot(sw.id(), sw.uplinks().get(i), vmnic.id()));
            plug(vmnic.id(), i % plan.tors(), plan.bitsPerSecond());
        }
        return new Host(
                ids.next("host"),
                name,
                Optional.of(cluster),
                Optional.empty(),
                0,
                0,
                "",
                vmnics,
                List.of(),
                slots,
                List.of(new TcpIpStack(TcpIpStack.DEFAULT, Optional.empty(), List.of(), Extras.NONE)),
                vmks(index, sw),
                Optional.empty(),
                Extras.NONE);
    }

    private List<Vmk> vmks(int index, DistributedSwitch sw) {
        List<Vmk> vmks = new ArrayList<>();
        for (int i = 0; i < plan.networks().size(); i++) {
            PlannedNetwork network = plan.networks().get(i);
            if (network.hasAdapters()) {
                vmks.add(new Vmk(
                        ids.next("vmk"),
                        "vmk" + vmks.size(),
                        sw.portGroups().get(i).id(),
                        virtualPort++,
                        Optional.empty(),
                        Optional.of(network.address(index)),
                        network.mtu(),
                        TcpIpStack.DEFAULT,
                        tags(network.service()),
                        role(network.service()),
                        false,
                        Optional.empty(),
                        Extras.NONE));
            }
        }
        return vmks;
    }

    private static List<VmkTag> tags(Service service) {
        return Arrays.stream(VmkTag.values())
                .filter(tag -> tag.service() == service)
                .limit(1)
                .toList();
    }

    private static Optional<StorageRole> role(Service service) {
        return Arrays.stream(StorageRole.values())
                .filter(role -> role.service() == service)
                .findFirst();
    }

    private void plug(Id vmnic, int tor, double bitsPerSecond) {
        SwitchPort port = port(tor, bitsPerSecond);
        cables.add(new Cable(ids.next("cable"), vmnic, port.id(), 0, Optional.empty(), Extras.NONE));
    }

    private SwitchPort port(int tor, double bitsPerSecond) {
        List<VlanRange> vlans = plan.networks().stream()
                .map(n -> new VlanRange(n.vlan(), n.vlan()))
                .toList();
        SwitchPort port = new SwitchPort(
                ids.next("port"),
                "Eth1/" + (ports.get(tor).size() + 1),
                bitsPerSecond,
                new PortMode.Trunk(vlans, Optional.empty()),
                FABRIC_MTU,
                Optional.empty(),
                false,
                true,
                false,
                Extras.NONE);
        ports.get(tor).add(port);
        return port;
    }

    private List<PhysicalSwitch> tors(Design design) {
        List<Id> own = new ArrayList<>();
        for (int i = 0; i < plan.tors(); i++) {
            own.add(ids.next("switch"));
        }
        if (plan.tors() > 1) {
            SwitchPort a = port(0, PEER_BITS_PER_SECOND);
            SwitchPort b = port(1, PEER_BITS_PER_SECOND);
            cables.add(new Cable(ids.next("cable"), a.id(), b.id(), 0, Optional.empty(), Extras.NONE));
        }
        List<String> taken = new ArrayList<>(
                design.physicalSwitches().stream().map(PhysicalSwitch::name).toList());
        List<PhysicalSwitch> tors = new ArrayList<>();
        for (int i = 0; i < plan.tors(); i++) {
            String name = free("ToR " + (char) ('A' + i), taken);
            taken.add(name);
            tors.add(new PhysicalSwitch(
                    own.get(i),
                    name,
                    Optional.empty(),
                    BUFFER_BYTES,
                    plan.tors() > 1 ? Optional.of(own.get(1 - i)) : Optional.empty(),
                    false,
                    PhysicalSwitch.DEFAULT_BRIDGE_PRIORITY,
                    Optional.empty(),
                    ports.get(i),
                    Extras.NONE));
        }
        return tors;
    }
}
