package dev.vmklab.simulation.model;

import dev.vmklab.design.host.Host;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Endpoint;
import dev.vmklab.network.Network;
import dev.vmklab.network.NetworkState;
import dev.vmklab.network.Routing;
import dev.vmklab.network.StackChoice;
import dev.vmklab.parameters.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which storage loads a design can have and over which paths each one goes: one load per host, datastore and
/// direction, one path per pair of vmk and target.
///
/// Loads stand in the order datastore, host, read before write; the paths of load 0 come first; problems say why a
/// host cannot use a datastore that it mounts.
public final class StorageLayout {
    /// @param host index of the host
    /// @param datastore index of the datastore
    /// @param firstPath index of its first path
    /// @param deviceSeconds unloaded mean time in the array or disk group
    /// @param copies how many copies of an operation's data its paths carry in all; of a small one, for vSAN's writes
    /// @param writes how much vSAN sends for writes of each size, empty for all else
    public record Load(
            int host,
            int datastore,
            boolean write,
            Service service,
            int firstPath,
            int pathCount,
            double deviceSeconds,
            double copies,
            double connections,
            Optional<VsanWrites> writes) {}

    /// @param local endpoint of the vmk
    /// @param remote endpoint of the target; -1 for the host's own disks
    /// @param share of the load's operations that take this path while all paths work; 0 for reads that go there only
    ///     when nothing near is left
    /// @param isBetweenSites whether a write's copy crosses to the other site of a stretched cluster on it
    /// @param relay endpoint of the host of that site to which the target passes it on, -1 for none
    public record Path(int load, int local, int remote, double share, boolean isBetweenSites, int relay) {}

    public final List<Load> loads = new ArrayList<>();
    public final List<Path> paths = new ArrayList<>();
    public final List<String> problems = new ArrayList<>();
    /// Per datastore and host, its first load; -1 where it has none.
    private final int[][] firstLoad;
    private final Network network;
    private final Parameters parameters;

    private StorageLayout(Network network, Parameters parameters) {
        this.network = network;
        this.parameters = parameters;
        firstLoad = new int[network.design().datastores().size()][network.hostCount()];
        for (int[] ofHosts : firstLoad) {
            Arrays.fill(ofHosts, -1);
        }
    }

    static StorageLayout of(Network network, Parameters parameters) {
        StorageLayout layout = new StorageLayout(network, parameters);
        List<Datastore> datastores = network.design().datastores();
        NetworkState state = NetworkState.initial(network);
        for (int d = 0; d < datastores.size(); d++) {
            for (Id hostId : datastores.get(d).hosts()) {
                int host = network.hostOf(hostId);
                if (host >= 0) {
                    layout.add(state, host, d, datastores.get(d));
                }
            }
        }
        return layout;
    }

    private void add(NetworkState state, int host, int datastore, Datastore store) {
        Optional<Service> service = StorageModel.service(store.backing());
        if (service.isEmpty()) {
            return;
        }
        List<int[]> ends = ends(state, host, store, service.get());
        if (ends.isEmpty()) {
            return;
        }
        firstLoad[datastore][host] = loads.size();
        for (boolean write : new boolean[] {false, true}) {
            Optional<VsanWrites> writes =
                    StorageModel.writes(network.design(), store.backing(), write, ends.size(), parameters);
            double copies = writes.map(w -> w.factor(0)).orElse(1.0);
            int first = paths.size();
            int load = loads.size();
            List<int[]> near = SiteLocality.near(network, store, host, ends);
            for (int[] pair : ends) {
                if (writes.isPresent()) {
                    paths.add(writePath(load, store, host, ends, pair, writes.get()));
                } else {
                    double share = write || near.contains(pair) ? copies / (write ? ends : near).size() : 0;
                    paths.add(new Path(load, pair[0], pair[1], share, false, -1));
                }
            }
            loads.add(new Load(
                    host,
                    datastore,
                    write,
                    service.get(),
                    first,
                    ends.size(),
                    StorageModel.deviceSeconds(network.design(), store, write, parameters),
                    copies,
                    StorageModel.connections(store.backing()),
                    writes));
        }
    }

    /// The path of a vSAN write's copies to one host.
    private Path writePath(int load, Datastore store, int host, List<int[]> ends, int[] pair, VsanWrites writes) {
        double share = SiteLocality.writeShare(network, store, host, ends, pair, writes.factor(0), writes.oneCopy());
        boolean across = SiteLocality.isBetweenSites(network, store, host, pair);
        List<int[]> far = ends.stream()
                .filter(end -> SiteLocality.isBetweenSites(network, store, host, end))
                .toList();
        boolean isPassedOn = across && far.size() > 1 && writes.acknowledgements() > 1;
        int relay = isPassedOn ? far.get((far.indexOf(pair) + 1) % far.size())[1] : -1;
        return new Path(load, pair[0], pair[1], share, across, relay);
    }

    /// The read or the write load of a host on a datastore, or -1 when the host cannot use the datastore.
    public int loadOf(int host, int datastore, boolean write) {
        int first = datastore < 0 || host < 0 ? -1 : firstLoad[datastore][host];
        return first >= 0 && write ? first + 1 : first;
    }

    private List<int[]> ends(NetworkState state, int host, Datastore store, Service service) {
        return switch (store.backing()) {
            case Backing.Nfs nfs ->
                toPorts(
                        state,
                        host,
                        store,
                        service,
                        nfs.version() == 3 && !nfs.ports().isEmpty()
                                ? nfs.ports().subList(0, 1)
                                : nfs.ports());
            case Backing.Iscsi iscsi -> boundOrToPorts(state, host, store, iscsi.ports());
            case Backing.NvmeTcp nvme -> toPorts(state, host, store, service, nvme.ports());
            case Backing.Vsan vsan -> toHosts(host, vsan.cluster());
            case Backing.Local local -> List.of();
        };
    }

    private List<int[]> toPorts(NetworkState state, int host, Datastore store, Service service, List<Id> ports) {
        List<int[]> ends = new ArrayList<>();
        for (Id port : ports) {
            int remote = network.endpointOf(port);
            if (remote < 0) {
                continue;
            }
            Endpoint target = network.endpoint(remote);
            if (target.ip().isEmpty()) {
                problems.add(store.name() + ": " + target.label() + " has no address");
                continue;
            }
            switch (Routing.egressVmk(
                    network, state, host, service, target.ip().get().address())) {
                case StackChoice.Vmk vmk -> ends.add(new int[] {vmk.endpoint(), remote});
                case StackChoice.None none -> problems.add(store.name() + ": " + none.reason());
            }
        }
        return ends;
    }

    /// With port binding every bound vmk has a path to every portal of its subnet; without it, each portal is reached
    /// from the vmk that the TCP/IP stack chooses.
    private List<int[]> boundOrToPorts(NetworkState state, int host, Datastore store, List<Id> ports) {
        List<int[]> ends = new ArrayList<>();
        Host owner = network.design().hosts().get(host);
        PortBinding.compliant(network, owner, problems).forEach(vmk -> {
            for (Id port : ports) {
                int remote = network.endpointOf(port);
                if (remote >= 0
                        && network.endpoint(remote)
                                .ip()
                                .map(ip -> vmk.ip().orElseThrow().contains(ip.address()))
                                .orElse(false)) {
                    ends.add(new int[] {network.endpointOf(vmk.id()), remote});
                }
            }
        });
        return ends.isEmpty() ? toPorts(state, host, store, Service.ISCSI, ports) : ends;
    }

    private List<int[]> toHosts(int host, Id cluster) {
        List<int[]> ends = new ArrayList<>();
        List<Integer> own = Routing.vmksFor(network, host, Service.VSAN);
        if (own.isEmpty()) {
            problems.add(network.design().hosts().get(host).name() + " has no vSAN vmk");
            return ends;
        }
        for (int other = 0; other < network.hostCount(); other++) {
            boolean member = network.design()
                    .hosts()
                    .get(other)
                    .cluster()
                    .map(cluster::equals)
                    .orElse(false);
            if (other == host) {
                ends.add(new int[] {own.getFirst(), -1});
            } else if (member) {
                List<Integer> theirs = Routing.vmksFor(network, other, Service.VSAN);
                if (!theirs.isEmpty()) {
                    ends.add(new int[] {own.getFirst(), theirs.getFirst()});
                }
            }
        }
        return ends;
    }
}
