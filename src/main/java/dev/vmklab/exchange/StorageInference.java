package dev.vmklab.exchange;

import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Media;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.value.Service;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Invents the storage arrays behind datastores of one island: a server is known by address or name at best, the rest
/// follows from the VMkernel adapters that reach it.
public final class StorageInference {
    private final Ids ids;
    private final Account account;
    private final ImportDefaults defaults;
    private final Island island;
    private final InventedFabric fabric;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Optional<Id>> portOfServer = new HashMap<>();
    private final Map<String, Draft> arrayOfServer = new HashMap<>();
    private final Set<Ipv4> used = new HashSet<>();

    public StorageInference(Ids ids, Account account, ImportDefaults defaults, Island island, InventedFabric fabric) {
        this.ids = ids;
        this.account = account;
        this.defaults = defaults;
        this.island = island;
        this.fabric = fabric;
        island.hosts().forEach(h -> h.vmks().forEach(v -> v.ip().ifPresent(ip -> used.add(ip.address()))));
        island.hosts().forEach(h -> h.stacks().forEach(s -> s.gateway().ifPresent(used::add)));
    }

    /// An NFS server as it is mounted: by name, with the address where the name is one.
    public record Server(String name, Optional<Ipv4> address) {}

    /// An array and those of its ports that serve a datastore.
    public record Portals(Id array, List<Id> ports) {}

    public List<StorageArray> arrays() {
        return drafts.values().stream()
                .map(d -> new StorageArray(d.id, d.name, Optional.empty(), Media.ALL_FLASH, d.ports, Extras.NONE))
                .toList();
    }

    /// The array that serves an NFS export. Servers of one export are ports of one array.
    ///
    /// @param servers one, or several for NFS 4.1
    /// @param hosts the hosts that mount it
    public Portals nfs(List<Server> servers, List<Host> hosts) {
        Draft draft = servers.stream()
                .flatMap(s -> Optional.ofNullable(arrayOfServer.get(s.name)).stream())
                .findFirst()
                .orElseGet(() -> draft(servers.getFirst().name, Service.NFS));
        List<Id> ports = new ArrayList<>();
        for (Server server : servers) {
            arrayOfServer.putIfAbsent(server.name, draft);
            Optional<Id> port = portOfServer.get(server.name);
            if (port == null) {
                port = nfsPort(draft, server, hosts).map(ArrayPort::id);
                portOfServer.put(server.name, port);
            }
            port.ifPresent(ports::add);
        }
        return new Portals(draft.id, ports);
    }

    /// The array behind VMFS datastores of one vendor and model, reached by iSCSI or NVMe over TCP: a port in each
    /// subnet
    /// of the adapters that carry it.
    public Portals block(String model, Service service, List<Host> hosts) {
        Draft draft = draft(model, service);
        if (draft.ports.isEmpty()) {
            List<Vmk> own =
                    usable(hosts).stream().filter(v -> v.carries(service)).toList();
            bySubnet(own).values().forEach(vmks -> addNear(draft, new Server(model, Optional.empty()), vmks));
            noteUnreachable(draft);
        }
        return new Portals(draft.id, draft.ports.stream().map(ArrayPort::id).toList());
    }

    private Draft draft(String name, Service service) {
        return drafts.computeIfAbsent(service.key() + "/" + name, k -> {
            String key = island.key() + "/" + k;
            Draft draft = new Draft(ids.of("array", key), key, Names.fit(name), new ArrayList<>());
            account.assumed(
                    At.element(draft.id),
                    name + " is an array of flash with ports of " + Math.round(defaults.inventedBitsPerSecond() / 1e9)
                            + " Gbit/s",
                    "the source holds no array; the ports are fast enough not to be a bottleneck");
            return draft;
        });
    }

    /// A port in the server's subnet; without an address, where the adapters that carry NFS are, else the management
    /// ones. Of several subnets the one that most adapters are in.
    private Optional<ArrayPort> nfsPort(Draft draft, Server server, List<Host> hosts) {
        List<Vmk> all = usable(hosts);
        Optional<List<Vmk>> near = server.address.isPresent()
                ? commonest(all.stream()
                        .filter(v -> v.ip().orElseThrow().contains(server.address.get()))
                        .toList())
                : commonest(all.stream().filter(v -> v.carries(Service.NFS)).toList())
                        .or(() -> commonest(all.stream()
                                .filter(v -> v.tags().contains(VmkTag.MANAGEMENT))
                                .toList()));
        Optional<ArrayPort> port = near.map(vmks -> addNear(draft, server, vmks))
                .or(() -> server.address.flatMap(a -> addRouted(draft, server, a)));
        noteUnreachable(draft);
        return port;
    }

    private ArrayPort addNear(Draft draft, Server server, List<Vmk> vmks) {
        Vmk vmk = vmks.getFirst();
        IpPrefix subnet = vmk.ip().orElseThrow();
        int tag = fabric.tag(vmk.portGroup()).orElseThrow();
        int mtu = vmks.stream().mapToInt(Vmk::mtu).max().orElse(Mtu.STANDARD);
        Ipv4 own = server.address.orElseGet(() -> highestFree(subnet));
        ArrayPort port = add(draft, new IpPrefix(own, subnet.length()), tag, Optional.empty(), mtu);
        noteCable(port, draft, fabric.attach(port));
        String what = server.name + " has the address " + own + " on VLAN tag " + tag + " with MTU " + mtu;
        if (server.address.isPresent()) {
            account.inferred(At.element(port.id()), Confidence.HIGH, what, "it is in the subnet of " + vmk.name());
        } else {
            account.assumed(
                    At.element(port.id()),
                    what,
                    "the source names no address; this one is free in the subnet of adapters that reach it");
        }
        return port;
    }

    /// A server in no adapter's subnet is behind the gateway.
    private Optional<ArrayPort> addRouted(Draft draft, Server server, Ipv4 address) {
        Optional<GatewayInterface> way = fabric.reach(address);
        if (way.isEmpty()) {
            return Optional.empty();
        }
        IpPrefix gateway = way.get().ip();
        ArrayPort port = add(
                draft,
                new IpPrefix(address, gateway.length()),
                way.get().vlan(),
                Optional.of(gateway.address()),
                Mtu.STANDARD);
        noteCable(port, draft, fabric.attachBesideGateway(port));
        account.assumed(
                At.element(port.id()),
                server.name + " is in VLAN " + way.get().vlan() + " behind the gateway " + gateway.address(),
                "no VMkernel adapter is in its subnet, so hosts reach it through their gateway;"
                        + " VLAN and prefix length are made up");
        return Optional.of(port);
    }

    private ArrayPort add(Draft draft, IpPrefix ip, int tag, Optional<Ipv4> gateway, int mtu) {
        int number = draft.ports.size();
        used.add(ip.address());
        ArrayPort port = new ArrayPort(
                ids.of("arrayport", draft.key + "/" + number),
                "e0" + (char) ('a' + number % 26),
                number % 2,
                defaults.inventedBitsPerSecond(),
                tag,
                Optional.of(ip),
                gateway,
                mtu,
                Extras.NONE);
        draft.ports.add(port);
        return port;
    }

    private void noteCable(ArrayPort port, Draft draft, String switchName) {
        account.inferred(
                At.element(port.id()),
                Confidence.LOW,
                port.name() + " of " + draft.name + " is plugged into " + switchName,
                "where it really is, is not in the source");
    }

    private void noteUnreachable(Draft draft) {
        if (draft.ports.isEmpty()) {
            account.gap(
                    At.element(draft.id),
                    draft.name + " is on no network",
                    "no VMkernel adapter of the hosts that use it has a subnet and a VLAN for it");
        }
    }

    /// The adapters with an address and a VLAN of their own.
    private List<Vmk> usable(List<Host> hosts) {
        return hosts.stream()
                .flatMap(h -> h.vmks().stream())
                .filter(v -> v.ip().isPresent() && fabric.tag(v.portGroup()).isPresent())
                .toList();
    }

    private Optional<List<Vmk>> commonest(List<Vmk> vmks) {
        return bySubnet(vmks).values().stream().max(Comparator.comparingInt(List::size));
    }

    private Map<String, List<Vmk>> bySubnet(List<Vmk> vmks) {
        Map<String, List<Vmk>> bySubnet = new LinkedHashMap<>();
        for (Vmk vmk : vmks) {
            IpPrefix ip = vmk.ip().orElseThrow();
            String subnet = ip.network() + "/" + ip.length() + " "
                    + fabric.tag(vmk.portGroup()).orElseThrow();
            bySubnet.computeIfAbsent(subnet, s -> new ArrayList<>()).add(vmk);
        }
        return bySubnet;
    }

    private Ipv4 highestFree(IpPrefix subnet) {
        int hostBits = Math.min(24, 32 - subnet.length());
        for (int offset = (1 << hostBits) - 2; offset > 0; offset--) {
            Ipv4 candidate = new Ipv4(subnet.network().bits() + offset);
            if (!used.contains(candidate)) {
                return candidate;
            }
        }
        return subnet.address();
    }

    private record Draft(Id id, String key, String name, List<ArrayPort> ports) {}
}
