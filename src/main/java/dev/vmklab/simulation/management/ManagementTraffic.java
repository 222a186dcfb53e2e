package dev.vmklab.simulation.management;

import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.network.Route;
import dev.vmklab.network.RouteChanges;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;
import java.util.stream.IntStream;

/// What every host exchanges with vCenter all the time.
public final class ManagementTraffic {
    private final State state;
    /// Per host: flow to vCenter, then per host: flow back.
    private final int[] slot;
    /// Per host: the endpoint that its agents send from, -1 for none.
    private final int[] vmk;

    public ManagementTraffic(State state) {
        this.state = state;
        vmk = vmks(state.model.network);
        slot = new int[2 * state.model.network.hostCount()];
        Arrays.fill(slot, -1);
    }

    private ManagementTraffic(ManagementTraffic other, State copiedState) {
        state = copiedState;
        vmk = other.vmk;
        slot = other.slot.clone();
    }

    private ManagementTraffic(ManagementTraffic other, State amended, Reindex by) {
        state = amended;
        vmk = vmks(state.model.network);
        int hosts = by.hosts().size();
        slot = new int[2 * hosts];
        Arrays.fill(slot, -1);
        int before = other.slot.length / 2;
        for (int i = 0; i < other.slot.length && by.sameFlows(); i++) {
            int host = by.hosts().now(i % before);
            if (host >= 0 && vmk[host] >= 0 && vcenter(state.model.network) >= 0) {
                slot[i < before ? host : hosts + host] = other.slot[i];
            } else if (other.slot[i] >= 0) {
                state.flows.remove(other.slot[i]);
            }
        }
    }

    private static int[] vmks(Network network) {
        return IntStream.range(0, network.hostCount())
                .map(h -> Routing.vmksFor(network, h, Service.MANAGEMENT).stream()
                        .findFirst()
                        .orElse(-1))
                .toArray();
    }

    /// The same after an amendment. Ways are found by [#reroute].
    public ManagementTraffic amended(State amended, Reindex by) {
        return new ManagementTraffic(this, amended, by);
    }

    public ManagementTraffic copy(State copiedState) {
        return new ManagementTraffic(this, copiedState);
    }

    /// Routes the traffic of hosts again whose ways may be others, after the network changed. A host without a
    /// management
    /// vmk, and a design without a vCenter, have none.
    public void reroute(RouteChanges changes) {
        int vcenter = vcenter(state.model.network);
        int hosts = vmk.length;
        for (int h = 0; h < hosts && vcenter >= 0; h++) {
            if (vmk[h] >= 0 && changes.mayConcern(vmk[h], vcenter)) {
                place(h, vmk[h], vcenter);
                place(hosts + h, vcenter, vmk[h]);
            }
        }
    }

    public static int vcenter(Network network) {
        for (Appliance appliance : network.design().appliances()) {
            if (appliance.kind() == Appliance.Kind.VCENTER) {
                return network.endpointOf(appliance.id());
            }
        }
        return -1;
    }

    /// Whether a host and vCenter reach each other now.
    boolean reachesVcenter(int host) {
        return slot[host] >= 0 && slot[slot.length / 2 + host] >= 0;
    }

    private void drop(int i) {
        if (slot[i] >= 0) {
            state.flows.remove(slot[i]);
            slot[i] = -1;
        }
    }

    private void place(int i, int from, int to) {
        Route route = Routing.route(state.model.network, state.network, from, to);
        if (!(route instanceof Route.Way way)) {
            drop(i);
            return;
        }
        slot[i] = state.flows.replace(
                slot[i],
                way,
                from,
                to,
                Service.MANAGEMENT,
                1,
                state.model.get(Parameter.MANAGEMENT_BITS_PER_SECOND),
                state.model.get(Parameter.QUEUE_PACKET_BYTES));
    }
}
