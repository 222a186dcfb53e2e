package dev.vmklab.exchange;

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
    private final Fabric fabric;
    private final Map<String, StorageArray> arrays = new LinkedHashMap<>();
    private final Set<Ipv4> used = new HashSet<>();

    public StorageInference(Ids ids, Account account, ImportDefaults defaults, Island island, Fabric fabric) {
        this.ids = ids;
        this.account = account;
        this.defaults = defaults;
        this.island = island;
        this.fabric = fabric;
        island.hosts().forEach(h -> h.vmks().forEach(v -> v.ip().ifPresent(ip -> used.add(ip.address()))));
        fabric.gateways().forEach(g -> g.interfaces().forEach(i -> used.add(i.ip().address())));
        island.hosts().forEach(h -> h.stacks().forEach(s -> s.gateway().ifPresent(used::add)));
    }

    public List<StorageArray> arrays() {
        return List.copyOf(arrays.values());
    }

    /// The array that serves one NFS server name or address.
    ///
    /// @param address where the server is given by address
    /// @param hosts the hosts that mount from it
    public StorageArray nfs(String server, Optional<Ipv4> address, List<Host> hosts) {
        return arrays.computeIfAbsent("nfs/" + server, k -> array(server, Service.NFS, address, hosts));
    }

    /// The array behind VMFS datastores of one vendor and model, reached by iSCSI or NVMe over TCP.
    public StorageArray block(String model, Service service, List<Host> hosts) {
        return arrays.computeIfAbsent(service.key() + "/" + model, k -> array(model, service, Optional.empty(), hosts));
    }

    private StorageArray array(String name, Service service, Optional<Ipv4> address, List<Host> hosts) {
        String key = island.key() + "/" + service.key() + "/" + name;
        Id id = ids.of("array", key);
        account.assumed(At.element(id), name + " is an array with one port of "
                + Math.round(defaults.inventedBitsPerSecond() / 1e9) + " Gbit/s and flash only",
                "the source holds no array; the port is fast enough not to be a bottleneck");
        Optional<Reach> reach = reach(service, address, hosts);
        if (reach.isEmpty()) {
            account.gap(At.element(id), name + " is on no network",
                    "no VMkernel adapter of the hosts that use it has a subnet and a VLAN for it");
            return new StorageArray(id, name, Optional.empty(), Media.ALL_FLASH, List.of(), Extras.NONE);
        }
        ArrayPort port = port(key, address, reach.get());
        String on = fabric.attach(port);
        noteAddress(id, name, address, reach.get(), port);
        account.inferred(At.element(port.id()), Confidence.LOW, name + " is plugged into " + on,
                "where it really is, is not in the source");
        return new StorageArray(id, name, Optional.empty(), Media.ALL_FLASH, List.of(port), Extras.NONE);
    }

    private ArrayPort port(String key, Optional<Ipv4> address, Reach reach) {
        IpPrefix subnet = reach.vmk.ip().orElseThrow();
        Ipv4 own = address.orElseGet(() -> highestFree(subnet));
        used.add(own);
        return new ArrayPort(
                ids.of("arrayport", key), "e0a", 0, defaults.inventedBitsPerSecond(), reach.tag,
                Optional.of(new IpPrefix(own, subnet.length())),
                reach.routed ? reach.gateway : Optional.empty(), reach.mtu, Extras.NONE);
    }

    private void noteAddress(Id id, String name, Optional<Ipv4> address, Reach reach, ArrayPort port) {
        String where = "VLAN tag " + reach.tag + " with MTU " + reach.mtu;
        String address4 = port.ip().map(p -> p.address().toString()).orElse("");
        if (address.isEmpty()) {
            account.assumed(At.element(id), name + " has the address " + address4 + " on " + where,
                    "the source names no address; this one is free in the subnet of the adapters that carry storage");
        } else if (reach.routed) {
            account.assumed(At.element(id), name + " (" + address4 + ") is on the network of " + reach.vmk.name(),
                    "no VMkernel adapter is in its subnet, so hosts reach it through a gateway that the source does not"
                            + " describe");
        } else {
            account.inferred(At.element(id), Confidence.HIGH, name + " (" + address4 + ") is on " + where,
                    "its address is in the subnet of " + reach.vmk.name());
        }
    }

    /// The adapter through which hosts reach an array: one in its subnet, else one that carries the service, else the
    /// management one. Of several subnets the one that most adapters are in.
    private Optional<Reach> reach(Service service, Optional<Ipv4> address, List<Host> hosts) {
        List<Vmk> tagged = hosts.stream()
                .flatMap(h -> h.vmks().stream())
                .filter(v -> v.ip().isPresent() && fabric.tag(v.portGroup()).isPresent())
                .toList();
        if (address.isPresent()) {
            List<Vmk> near = tagged.stream().filter(v -> v.ip().orElseThrow().contains(address.get())).toList();
            if (!near.isEmpty()) {
                return commonest(near, false, hosts);
            }
        }
        List<Vmk> own = tagged.stream().filter(v -> v.carries(service)).toList();
        if (!own.isEmpty()) {
            return commonest(own, address.isPresent(), hosts);
        }
        return commonest(tagged.stream().filter(v -> v.tags().contains(VmkTag.MANAGEMENT)).toList(),
                address.isPresent(), hosts);
    }

    private Optional<Reach> commonest(List<Vmk> vmks, boolean routed, List<Host> hosts) {
        Map<String, List<Vmk>> bySubnet = new LinkedHashMap<>();
        for (Vmk vmk : vmks) {
            IpPrefix ip = vmk.ip().orElseThrow();
            String subnet = ip.network() + "/" + ip.length() + " " + fabric.tag(vmk.portGroup()).orElseThrow();
            bySubnet.computeIfAbsent(subnet, s -> new ArrayList<>()).add(vmk);
        }
        return bySubnet.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(most -> new Reach(
                        most.getFirst(), fabric.tag(most.getFirst().portGroup()).orElseThrow(),
                        most.stream().mapToInt(Vmk::mtu).max().orElse(Mtu.STANDARD), routed,
                        hosts.getFirst().stack(most.getFirst().stack()).flatMap(s -> s.gateway())));
    }

    private Ipv4 highestFree(IpPrefix subnet) {
        int size = subnet.length() >= 31 ? 1 : (1 << (32 - Math.max(8, subnet.length()))) - 2;
        for (int offset = size; offset > 0; offset--) {
            Ipv4 candidate = new Ipv4(subnet.network().bits() + offset);
            if (!used.contains(candidate)) {
                return candidate;
            }
        }
        return subnet.address();
    }

    private record Reach(Vmk vmk, int tag, int mtu, boolean routed, Optional<Ipv4> gateway) {}
}
