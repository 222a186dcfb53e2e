package dev.vmklab.network;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// What changes in a network during a run: what works, what the teams have noticed, where VMs are.
///
/// Mutable and owned by one thread at a time; [#copy] is array clones. Elements, hosts and endpoints are numbered as in
/// the [Network] it was made for.
public final class NetworkState {
    private static final int CUT = -1;

    private final Network network;
    private final ElementConditions conditions;
    private final boolean[] seenUp;
    private final int[] hostOfEndpoint;
    private final int[] uplinkOverride;
    /// Per endpoint: the vmnic that switches still send its frames to, -1 where they know better.
    private final int[] staleUplink;
    /// Per endpoint: 0, the number of the partition that its network is in, or CUT.
    private final int[] side;
    private final TeamStates teams;
    private @Nullable Fabric fabric;

    private NetworkState(
            Network network,
            ElementConditions conditions,
            boolean[] seenUp,
            int[] hostOfEndpoint,
            int[] uplinkOverride,
            int[] staleUplink,
            int[] side,
            TeamStates teams) {
        this.network = network;
        this.conditions = conditions;
        this.seenUp = seenUp;
        this.hostOfEndpoint = hostOfEndpoint;
        this.uplinkOverride = uplinkOverride;
        this.staleUplink = staleUplink;
        this.side = side;
        this.teams = teams;
    }

    /// Everything works, VMs run where the design puts them, and a vmnic without a cable is seen down.
    public static NetworkState initial(Network network) {
        boolean[] seenUp = new boolean[network.elementCount()];
        for (int e = 0; e < seenUp.length; e++) {
            seenUp[e] = network.cabling().isCabled(e);
        }
        int[] hosts = new int[network.endpointCount()];
        for (int e = 0; e < hosts.length; e++) {
            hosts[e] = network.endpoint(e).host();
        }
        for (Vm vm : network.design().vms()) {
            int host = vm.poweredOn() ? vm.host().map(network::hostOf).orElse(-1) : -1;
            for (VmNic nic : vm.nics()) {
                hosts[network.endpointOf(nic.id())] = host;
            }
        }
        int[] override = new int[network.endpointCount()];
        Arrays.fill(override, -1);
        TeamNumbers numbers = network.teamNumbers();
        return new NetworkState(
                network,
                new ElementConditions(network.elementCount()),
                seenUp,
                hosts,
                override,
                override.clone(),
                new int[override.length],
                new TeamStates(numbers.memberCount(), numbers.teams()));
    }

    /// Whether an element passes frames, noticed or not.
    public boolean works(int element) {
        return conditions.passes(element);
    }

    /// Lets an element run, or stop so that its links go down.
    public void setWorks(int element, boolean value) {
        set(element, ElementConditions.DOWN, !value);
    }

    /// Whether an element runs, so that its links can be up; it may pass nothing all the same.
    public boolean hasCarrier(int element) {
        return !conditions.has(element, ElementConditions.DOWN);
    }

    /// Whether an element with its links up passes nothing.
    public boolean isDark(int element) {
        return conditions.has(element, ElementConditions.DARK);
    }

    public void setDark(int element, boolean value) {
        set(element, ElementConditions.DARK, value);
    }

    /// Lets a switch port wait for spanning tree.
    public void setLearning(int portElement, boolean value) {
        set(portElement, ElementConditions.LEARNING, value);
    }

    /// Lets a switch keep a port down.
    public void setShut(int portElement, boolean value) {
        set(portElement, ElementConditions.SHUT, value);
    }

    private void set(int element, int condition, boolean value) {
        if (conditions.set(element, condition, value) && network.cabling().isFabric(element)) {
            fabric = null;
        }
    }

    TeamStates teams() {
        return teams;
    }

    /// Whether the teams take a vmnic to be up.
    public boolean seenUp(int vmnicElement) {
        return seenUp[vmnicElement];
    }

    public void setSeenUp(int vmnicElement, boolean value) {
        seenUp[vmnicElement] = value;
    }

    /// The host of a vmk, the host where a VM nic's VM runs, -1 where it is off and for all other endpoints.
    public int hostOfEndpoint(int endpoint) {
        return hostOfEndpoint[endpoint];
    }

    public void setHostOfEndpoint(int endpoint, int host) {
        hostOfEndpoint[endpoint] = host;
    }

    /// The vmnic element that load based teaming has moved an endpoint's port to, -1 for none.
    public int uplinkOverride(int endpoint) {
        return uplinkOverride[endpoint];
    }

    public void setUplinkOverride(int endpoint, int vmnicElement) {
        uplinkOverride[endpoint] = vmnicElement;
    }

    /// The vmnic element that switches go on sending an endpoint's frames to though its port uses another one, -1 where
    /// they know.
    public int staleUplink(int endpoint) {
        return staleUplink[endpoint];
    }

    public void setStaleUplink(int endpoint, int vmnicElement) {
        staleUplink[endpoint] = vmnicElement;
    }

    /// Whether the network of an endpoint is cut at the uplinks of its host.
    public boolean isCut(int endpoint) {
        return side[endpoint] == CUT;
    }

    /// Cuts the network of an endpoint at the uplinks of its host.
    public void cut(int endpoint) {
        side[endpoint] = CUT;
    }

    /// The partition that a vmk is in, 0 for none; negative when it is cut off.
    public int partition(int endpoint) {
        return side[endpoint];
    }

    /// Puts a vmk into a partition: it exchanges nothing with vmks in another one, 0 included.
    public void setPartition(int endpoint, int number) {
        side[endpoint] = number;
    }

    /// Whether two vmks are in different partitions.
    boolean arePartitioned(int a, int b) {
        boolean vmks = network.endpoint(a).kind() == Endpoint.Kind.VMK
                && network.endpoint(b).kind() == Endpoint.Kind.VMK;
        return vmks && side[a] != side[b] && hostOfEndpoint[a] != hostOfEndpoint[b];
    }

    /// The same state in another network: what both have keeps its condition, found by its id; a vmnic whose cable was
    /// plugged or pulled is seen so at once. VM nics are off until [#setHostOfEndpoint] says where they are.
    public NetworkState on(Network other) {
        NetworkState carried = initial(other);
        for (int e = 0; e < other.elementCount(); e++) {
            int old = network.elementOf(other.element(e));
            if (old >= 0) {
                carried.conditions.take(e, conditions, old);
                boolean replugged =
                        network.cabling().isCabled(old) != other.cabling().isCabled(e);
                carried.seenUp[e] = replugged ? carried.seenUp[e] : seenUp[old];
            }
        }
        for (int e = 0; e < carried.uplinkOverride.length; e++) {
            int old = network.endpointOf(other.endpoint(e).id());
            if (old >= 0 && uplinkOverride[old] >= 0) {
                carried.uplinkOverride[e] = other.elementOf(network.element(uplinkOverride[old]));
            }
            if (old >= 0 && staleUplink[old] >= 0) {
                carried.staleUplink[e] = other.elementOf(network.element(staleUplink[old]));
            }
            carried.side[e] = old < 0 ? 0 : side[old];
        }
        if (network.hasSameTeams(other)) {
            carried.teams.take(teams);
        }
        return carried;
    }

    /// Which ways may be others than in an earlier state.
    public RouteChanges since(NetworkState before) {
        if (before.network != network || !teams.isLike(before.teams)) {
            return RouteChanges.everywhere();
        }
        BitSet hosts = new BitSet();
        for (int e = nextOther(before, 0); e < seenUp.length; e = nextOther(before, e + 1)) {
            int host = network.zones().of(e);
            if (host < 0) {
                return RouteChanges.everywhere();
            }
            hosts.set(host);
        }
        return new RouteChanges(false, endpointsThatDiffer(before, hosts));
    }

    /// The first element from a number on whose condition or link, as teams see it, is another; their number for none.
    private int nextOther(NetworkState before, int from) {
        int condition = conditions.nextOther(before.conditions, from);
        int seen = Arrays.mismatch(seenUp, from, seenUp.length, before.seenUp, from, seenUp.length);
        int next = condition < 0 ? seenUp.length : condition;
        return seen < 0 ? next : Math.min(next, from + seen);
    }

    private BitSet endpointsThatDiffer(NetworkState before, BitSet hosts) {
        BitSet differing = new BitSet();
        for (int e = 0; e < hostOfEndpoint.length; e++) {
            boolean same = hostOfEndpoint[e] == before.hostOfEndpoint[e]
                    && uplinkOverride[e] == before.uplinkOverride[e]
                    && staleUplink[e] < 0
                    && before.staleUplink[e] < 0
                    && side[e] == before.side[e];
            differing.set(e, !same || hostOfEndpoint[e] >= 0 && hosts.get(hostOfEndpoint[e]));
        }
        return differing;
    }

    public NetworkState copy() {
        NetworkState copy = new NetworkState(
                network,
                conditions.copy(),
                seenUp.clone(),
                hostOfEndpoint.clone(),
                uplinkOverride.clone(),
                staleUplink.clone(),
                side.clone(),
                teams.copy());
        copy.fabric = fabric;
        return copy;
    }

    /// The physical switches as they stand, kept until one of them, their ports or their cables changes.
    Fabric fabric() {
        Fabric known = fabric;
        if (known == null) {
            known = Fabric.of(network.cabling(), this);
            fabric = known;
        }
        return known;
    }
}
