package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.FabricInference;
import dev.vmklab.exchange.Imported;
import dev.vmklab.exchange.InventedFabric;
import dev.vmklab.exchange.Island;
import dev.vmklab.exchange.Names;
import dev.vmklab.exchange.StorageInference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns the tables of one export into a design, step by step: what each tab says first, what follows from it last.
final class Conversion {
    private final Reading reading;
    private final List<PhysicalSwitch> physicalSwitches = new ArrayList<>();
    private final List<Cable> cables = new ArrayList<>();
    private final List<Gateway> gateways = new ArrayList<>();
    private final List<StorageArray> arrays = new ArrayList<>();
    private final List<Datastore> datastores = new ArrayList<>();

    Conversion(Reading reading) {
        this.reading = reading;
    }

    Imported run() {
        String source = source();
        noteMissingTabs();
        HostIndex index = HostIndex.of(reading);
        ClusterReader clusters = new ClusterReader(reading, index);
        DistributedSwitches switches = new DistributedSwitchReader(reading, index).read();
        List<Mount> mounts = new MountReader(reading, index).read();
        HostReader hostReader = new HostReader(reading, clusters, switches, mounts);
        Map<HostKey, Host> hosts = hostReader.read(index);
        for (String vcenter : vcenters(hosts, mounts)) {
            addIsland(vcenter, hosts, clusters, switches, mounts);
        }
        List<Vm> vms = new VmReader(reading, index, hostReader, mounts).read();
        Design design = Design.empty(name())
                .withDescription(Names.fit("Imported from " + source) + ".")
                .withClusters(clusters.all())
                .withHosts(List.copyOf(hosts.values()))
                .withDistributedSwitches(switches.all())
                .withPhysicalSwitches(physicalSwitches)
                .withGateways(gateways)
                .withStorageArrays(arrays)
                .withDatastores(datastores)
                .withVms(vms)
                .withCables(cables);
        return new Imported(
                design,
                reading.account().ledger(source, design),
                reading.account().tallies());
    }

    /// What one vCenter manages is taken for one physical network.
    private void addIsland(
            String vcenter,
            Map<HostKey, Host> hosts,
            ClusterReader clusters,
            DistributedSwitches switches,
            List<Mount> mounts) {
        List<Host> own = hosts.entrySet().stream()
                .filter(e -> e.getKey().vcenter().equals(vcenter))
                .map(Map.Entry::getValue)
                .toList();
        Set<Optional<Id>> ownClusters = own.stream().map(Host::cluster).collect(Collectors.toSet());
        List<Cluster> named = clusters.all().stream()
                .filter(c -> ownClusters.contains(Optional.of(c.id())))
                .toList();
        Island island = new Island(vcenter, named, own, switches.of(vcenter));
        InventedFabric fabric = FabricInference.infer(reading.ids(), reading.account(), reading.defaults(), island);
        StorageInference storage =
                new StorageInference(reading.ids(), reading.account(), reading.defaults(), island, fabric);
        datastores.addAll(new DatastoreReader(reading, hosts, storage)
                .read(mounts.stream()
                        .filter(m -> m.row().vcenter().equals(vcenter))
                        .toList()));
        arrays.addAll(storage.arrays());
        physicalSwitches.addAll(fabric.switches());
        cables.addAll(fabric.cables());
        gateways.addAll(fabric.gateways());
    }

    private static Set<String> vcenters(Map<HostKey, Host> hosts, List<Mount> mounts) {
        Set<String> vcenters = new LinkedHashSet<>();
        hosts.keySet().forEach(h -> vcenters.add(h.vcenter()));
        mounts.forEach(m -> vcenters.add(m.row().vcenter()));
        return vcenters;
    }

    /// RVTools writes its version into vMetaData; programs that imitate it do not.
    private String source() {
        Optional<String> version = reading.export().rows(Tab.V_META_DATA).stream()
                .map(r -> r.text("RVTools version"))
                .filter(v -> !v.isEmpty())
                .findFirst();
        if (version.isEmpty()) {
            reading.account()
                    .gap(
                            At.place(Tab.V_META_DATA.label()),
                            "the version of RVTools is unknown",
                            "the tab vMetaData is missing or empty; another program may have imitated RVTools");
        }
        return version.map(v -> "RVTools " + v).orElse("RVTools of unknown version");
    }

    private String name() {
        Set<String> servers = new LinkedHashSet<>();
        for (Tab tab : List.of(Tab.V_META_DATA, Tab.V_SOURCE, Tab.V_NIC)) {
            for (Row row : reading.export().rows(tab)) {
                String server = tab == Tab.V_META_DATA ? row.text("Server") : row.text("VI SDK Server");
                if (!server.isEmpty()) {
                    servers.add(server);
                }
            }
        }
        String name = servers.isEmpty() ? "RVTools import" : "vCenter " + String.join(", ", servers);
        return Names.fit(name);
    }

    private void noteMissingTabs() {
        for (Tab tab : Tab.values()) {
            if (!reading.export().has(tab)) {
                reading.account()
                        .gap(At.place(tab.label()), "nothing is known from " + tab.label(), "the tab is missing");
            }
        }
        reading.account()
                .gap(At.NOWHERE, "all VMkernel adapters use the default TCP/IP stack", "RVTools does not list stacks");
        reading.account()
                .gap(At.NOWHERE, "no VMkernel adapter is bound to iSCSI", "RVTools does not list port binding");
        boolean ipv6 = reading.export().rows(Tab.V_SC_VMK).stream()
                .map(r -> r.text("IP 6 Address"))
                .anyMatch(a -> !a.isEmpty() && !a.startsWith("fe80"));
        if (ipv6) {
            reading.account()
                    .skipped(
                            At.place(Tab.V_SC_VMK.label()),
                            "IPv6 addresses are not taken over",
                            "a design holds IPv4 addresses only");
        }
    }
}
