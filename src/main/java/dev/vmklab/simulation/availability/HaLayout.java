package dev.vmklab.simulation.availability;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What a design says of vSphere HA, in numbers: which clusters have it, and what each of their hosts sends heartbeats
/// by and to, and pings. Immutable.
public final class HaLayout {
    /// A cluster with HA.
    ///
    /// @param vsan whether it has a vSAN datastore, so that heartbeats use the vSAN network
    public record Domain(Cluster cluster, int[] hosts, String[] managedObjectIds, boolean vsan) {}

    private static final int[] NOTHING = {};

    private final Network network;
    private final AddressOwners owners;
    private final List<Domain> domains = new ArrayList<>();
    private final int[] domainOf;
    private final int[][] heartbeatVmks;
    private final int[][] managementVmks;
    private final int[][] heartbeatDatastores;
    private final int[][] isolationEndpoints;
    private final List<String> problems = new ArrayList<>();

    private HaLayout(Network network) {
        this.network = network;
        owners = new AddressOwners(network);
        int hosts = network.hostCount();
        domainOf = new int[hosts];
        Arrays.fill(domainOf, -1);
        heartbeatVmks = empty(hosts);
        managementVmks = empty(hosts);
        heartbeatDatastores = empty(hosts);
        isolationEndpoints = empty(hosts);
    }

    private static int[][] empty(int n) {
        int[][] arrays = new int[n][];
        Arrays.fill(arrays, NOTHING);
        return arrays;
    }

    public static HaLayout of(Network network, Parameters parameters) {
        HaLayout layout = new HaLayout(network);
        for (Cluster cluster : network.design().clusters()) {
            if (cluster.ha().enabled()) {
                layout.add(cluster, (int) parameters.get(Parameter.HA_HEARTBEAT_DATASTORES));
            }
        }
        return layout;
    }

    private void add(Cluster cluster, int heartbeatDatastoreCount) {
        Design design = network.design();
        int[] hosts = IntStream.range(0, network.hostCount())
                .filter(h -> design.hosts()
                        .get(h)
                        .cluster()
                        .map(cluster.id()::equals)
                        .orElse(false))
                .toArray();
        String[] ids = Arrays.stream(hosts)
                .mapToObj(h -> ManagedObjectIds.of(design.hosts().get(h), h))
                .toArray(String[]::new);
        boolean vsan = isVsan(design, cluster.id());
        Set<String> silent = new LinkedHashSet<>();
        for (int host : hosts) {
            domainOf[host] = domains.size();
            managementVmks[host] = vmks(host, Service.MANAGEMENT);
            heartbeatVmks[host] = vsan ? vmks(host, Service.VSAN) : managementVmks[host];
            heartbeatDatastores[host] = HeartbeatDatastores.of(
                    design, cluster, design.hosts().get(host).id(), heartbeatDatastoreCount);
            IsolationAddresses addresses =
                    IsolationAddresses.of(owners, cluster.ha(), design.hosts().get(host));
            isolationEndpoints[host] =
                    addresses.endpoints().stream().mapToInt(Integer::intValue).toArray();
            addresses.unknown().forEach(a -> silent.add(a.toString()));
        }
        if (!silent.isEmpty() && hosts.length > 1) {
            problems.add("vSphere HA of " + cluster.name() + ": nothing in the design has the isolation address "
                    + String.join(", ", silent) + ", so nothing answers there");
        }
        domains.add(new Domain(cluster, hosts, ids, vsan));
    }

    private int[] vmks(int host, Service service) {
        return Routing.vmksFor(network, host, service).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Whether a cluster has a vSAN datastore.
    public static boolean isVsan(Design design, Id cluster) {
        return design.datastores().stream()
                .anyMatch(d -> d.backing() instanceof Backing.Vsan vsan
                        && vsan.cluster().equals(cluster));
    }

    public List<Domain> domains() {
        return List.copyOf(domains);
    }

    /// The index of a host's cluster in [#domains], -1 without HA.
    public int domainOf(int host) {
        return domainOf[host];
    }

    /// Endpoints that a host's network heartbeats use; do not modify.
    public int[] heartbeatVmks(int host) {
        return heartbeatVmks[host];
    }

    /// Endpoints that answer the pings of a primary; do not modify.
    public int[] managementVmks(int host) {
        return managementVmks[host];
    }

    /// Indices of datastores; do not modify.
    public int[] heartbeatDatastores(int host) {
        return heartbeatDatastores[host];
    }

    /// Endpoints that a host pings when it suspects itself; do not modify.
    public int[] isolationEndpoints(int host) {
        return isolationEndpoints[host];
    }

    /// What in the design keeps HA from working as intended.
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
