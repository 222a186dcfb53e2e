package dev.vmklab.simulation.availability;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.RouteChanges;
import dev.vmklab.network.RouteWatch;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;
import java.util.Optional;

/// The heartbeats that hosts exchange with their primary, over the management network, with vSAN over its network.
public final class HeartbeatTraffic {
    private final State state;
    private final HighAvailability availability;
    /// Per host: flow to its primary, then per host: flow back.
    private final int[] slot;
    private final int[] primary;
    private final RouteWatch watch;

    public HeartbeatTraffic(State state, HighAvailability availability) {
        this.state = state;
        this.availability = availability;
        slot = new int[2 * state.model.network.hostCount()];
        Arrays.fill(slot, -1);
        primary = new int[state.model.network.hostCount()];
        Arrays.fill(primary, -1);
        watch = new RouteWatch();
    }

    private HeartbeatTraffic(HeartbeatTraffic other, State copiedState, HighAvailability copiedAvailability) {
        state = copiedState;
        availability = copiedAvailability;
        slot = other.slot.clone();
        primary = other.primary.clone();
        watch = other.watch.copy();
    }

    /// The same after an amendment. Ways are found by [#reroute].
    public HeartbeatTraffic amended(State amended, HighAvailability amendedAvailability, Reindex by) {
        if (by.sameFlows() && by.isSameAgents()) {
            return copy(amended, amendedAvailability);
        }
        for (int i = 0; i < slot.length && by.sameFlows(); i++) {
            if (slot[i] >= 0) {
                amended.flows.remove(slot[i]);
            }
        }
        return new HeartbeatTraffic(amended, amendedAvailability);
    }

    public HeartbeatTraffic copy(State copiedState, HighAvailability copiedAvailability) {
        return new HeartbeatTraffic(this, copiedState, copiedAvailability);
    }

    /// Sends each host's heartbeats to the primary it heeds now.
    ///
    /// @param topologyChanged whether ways may differ though the primary is the same
    public void reroute(boolean topologyChanged) {
        int hosts = primary.length;
        Optional<RouteChanges> changes = topologyChanged ? Optional.of(watch.look(state.network)) : Optional.empty();
        for (int h = 0; h < hosts; h++) {
            int host = h;
            int now = availability.primaryOf(h);
            if (now == primary[h] && changes.map(c -> isSentAsBefore(host, c)).orElse(true)) {
                continue;
            }
            primary[h] = now;
            if (now < 0 || now == h || !place(h, now)) {
                drop(h);
                drop(hosts + h);
            }
        }
    }

    /// Whether both flows of a host are there and neither can go another way.
    private boolean isSentAsBefore(int host, RouteChanges changes) {
        int there = slot[host];
        int back = slot[primary.length + host];
        return there >= 0 && back >= 0 && !changes.mayConcern(state.flows.from(there), state.flows.to(there));
    }

    private boolean place(int host, int to) {
        HaLayout layout = availability.layout();
        Service service = layout.domains().get(layout.domainOf(host)).vsan() ? Service.VSAN : Service.MANAGEMENT;
        int[] own = layout.heartbeatVmks(host);
        int[] others = layout.heartbeatVmks(to);
        if (own.length == 0 || others.length == 0) {
            return false;
        }
        flow(host, own[0], others[0], service);
        flow(primary.length + host, others[0], own[0], service);
        return true;
    }

    private void drop(int i) {
        if (slot[i] >= 0) {
            state.flows.remove(slot[i]);
            slot[i] = -1;
        }
    }

    private void flow(int i, int from, int to, Service service) {
        Route route = Routing.route(state.model.network, state.network, from, to);
        double rate = state.model.get(Parameter.HA_HEARTBEAT_BITS_PER_SECOND);
        if (route instanceof Route.Way way && rate > 0) {
            slot[i] = state.flows.replace(
                    slot[i], way, from, to, service, 1, rate, state.model.get(Parameter.HA_HEARTBEAT_BYTES));
        } else {
            drop(i);
        }
    }
}
