package dev.vmklab.simulation.reach;

import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.simulation.state.State;
import java.util.List;

/// Who can talk to whom over the management network at an instant.
public final class Reachability {
    private Reachability() {}

    /// Whether a working host's management vmks reach those of no other working host of its cluster. Never true where
    /// there is no such other host.
    public static boolean isCutOff(State state, int host) {
        Network network = state.model.network;
        List<Host> hosts = network.design().hosts();
        if (!works(state, host)) {
            return false;
        }
        boolean others = false;
        for (int other = 0; other < hosts.size(); other++) {
            boolean peer = other != host
                    && hosts.get(other).cluster().equals(hosts.get(host).cluster())
                    && works(state, other);
            if (peer && reaches(state, hosts.get(host), hosts.get(other))) {
                return false;
            }
            others |= peer;
        }
        return others;
    }

    private static boolean works(State state, int host) {
        return state.network.works(state.model.network.elementOf(state.model.network.host(host)));
    }

    private static boolean reaches(State state, Host from, Host to) {
        for (Vmk a : from.vmksFor(Service.MANAGEMENT)) {
            for (Vmk b : to.vmksFor(Service.MANAGEMENT)) {
                if (isWay(state, a, b) && isWay(state, b, a)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isWay(State state, Vmk from, Vmk to) {
        Network network = state.model.network;
        Route route = Routing.route(network, state.network, network.endpointOf(from.id()), network.endpointOf(to.id()));
        return route instanceof Route.Way;
    }
}
