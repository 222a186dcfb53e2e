package dev.vmklab.simulation;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.availability.HaLayout;
import java.util.Arrays;

/// The heartbeats that hosts exchange with their primary, over the management network, with vSAN over its network.
final class HeartbeatTraffic {
    private final State state;
    private final HighAvailability availability;
    /// Per host: flow to its primary, then per host: flow back.
    private final int[] slot;
    private final int[] primary;

    HeartbeatTraffic(State state, HighAvailability availability) {
        this.state = state;
        this.availability = availability;
        slot = new int[2 * state.model.network.hostCount()];
        Arrays.fill(slot, -1);
        primary = new int[state.model.network.hostCount()];
        Arrays.fill(primary, -1);
    }

    private HeartbeatTraffic(HeartbeatTraffic other, State copiedState, HighAvailability copiedAvailability) {
        state = copiedState;
        availability = copiedAvailability;
        slot = other.slot.clone();
        primary = other.primary.clone();
    }

    HeartbeatTraffic copy(State copiedState, HighAvailability copiedAvailability) {
        return new HeartbeatTraffic(this, copiedState, copiedAvailability);
    }

    /// Sends each host's heartbeats to the primary it heeds now.
    ///
    /// @param topologyChanged whether ways may differ though the primary is the same
    void reroute(boolean topologyChanged) {
        int hosts = primary.length;
        for (int h = 0; h < hosts; h++) {
            int now = availability.primaryOf(h);
            if (now == primary[h] && !topologyChanged) {
                continue;
            }
            primary[h] = now;
            drop(h);
            drop(hosts + h);
            if (now >= 0 && now != h) {
                place(h, now);
            }
        }
    }

    private void place(int host, int to) {
        HaLayout layout = availability.layout();
        Service service = layout.domains().get(layout.domainOf(host)).vsan() ? Service.VSAN : Service.MANAGEMENT;
        int[] own = layout.heartbeatVmks(host);
        int[] others = layout.heartbeatVmks(to);
        if (own.length > 0 && others.length > 0) {
            slot[host] = flow(own[0], others[0], service);
            slot[primary.length + host] = flow(others[0], own[0], service);
        }
    }

    private void drop(int i) {
        if (slot[i] >= 0) {
            state.flows.remove(slot[i]);
            slot[i] = -1;
        }
    }

    private int flow(int from, int to, Service service) {
        Route route = Routing.route(state.model.network, state.network, from, to);
        double rate = state.model.get(Parameter.HA_HEARTBEAT_BITS_PER_SECOND);
        return route instanceof Route.Way way && rate > 0
                ? state.flows.add(way, from, to, service, 1, rate, state.model.get(Parameter.HA_HEARTBEAT_BYTES))
                : -1;
    }
}
