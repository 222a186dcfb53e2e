package dev.vmklab.simulation;

import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import java.util.Arrays;
import java.util.List;

/// What every host exchanges with vCenter all the time.
final class ManagementTraffic {
    private final State state;
    /// Per host: flow to vCenter, then per host: flow back.
    private final int[] slot;

    ManagementTraffic(State state) {
        this.state = state;
        slot = new int[2 * state.model.network.hostCount()];
        Arrays.fill(slot, -1);
    }

    private ManagementTraffic(ManagementTraffic other, State copiedState) {
        state = copiedState;
        slot = other.slot.clone();
    }

    ManagementTraffic copy(State copiedState) {
        return new ManagementTraffic(this, copiedState);
    }

    /// Routes every host's traffic again, after the network changed. A host without a management vmk, and a design
    /// without a vCenter, have none.
    void reroute() {
        Network network = state.model.network;
        int vcenter = vcenter(network);
        int hosts = network.hostCount();
        for (int h = 0; h < hosts; h++) {
            drop(h);
            drop(hosts + h);
            List<Integer> vmks = Routing.vmksFor(network, h, Service.MANAGEMENT);
            if (vcenter >= 0 && !vmks.isEmpty()) {
                slot[h] = place(vmks.getFirst(), vcenter);
                slot[hosts + h] = place(vcenter, vmks.getFirst());
            }
        }
    }

    static int vcenter(Network network) {
        for (Appliance appliance : network.design().appliances()) {
            if (appliance.kind() == Appliance.Kind.VCENTER) {
                return network.endpointOf(appliance.id());
            }
        }
        return -1;
    }

    private void drop(int i) {
        if (slot[i] >= 0) {
            state.flows.remove(slot[i]);
            slot[i] = -1;
        }
    }

    private int place(int from, int to) {
        Route route = Routing.route(state.model.network, state.network, from, to);
        if (!(route instanceof Route.Way way)) {
            return -1;
        }
        return state.flows.add(
                way,
                from,
                to,
                Service.MANAGEMENT,
                1,
                state.model.get(Parameter.MANAGEMENT_BITS_PER_SECOND),
                state.model.get(Parameter.QUEUE_PACKET_BYTES));
    }
}
