package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.network.NetworkState;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import java.util.ArrayList;
import java.util.List;

/// Asks the network whether what an import concluded and invented holds together.
final class Reach {
    private final Design design;
    private final Network network;
    private final NetworkState state;

    Reach(Design design) {
        this.design = design;
        this.network = Network.compile(design);
        this.state = NetworkState.initial(network);
    }

    /// The routes between the adapters of every two hosts that carry a service.
    List<Route> between(Service service) {
        List<Route> routes = new ArrayList<>();
        for (Host from : design.hosts()) {
            for (Host to : design.hosts()) {
                if (!from.id().equals(to.id())) {
                    routes.add(route(adapter(from, service), adapter(to, service)));
                }
            }
        }
        return routes;
    }

    /// The routes from the adapters that carry a storage service to the array ports of a VLAN.
    List<Route> toArrays(Service service, int vlan) {
        List<Id> ports = design.storageArrays().stream()
                .flatMap(a -> a.ports().stream())
                .filter(p -> p.vlan() == vlan)
                .map(ArrayPort::id)
                .toList();
        List<Route> routes = new ArrayList<>();
        for (Host host : design.hosts()) {
            ports.forEach(p -> routes.add(route(adapter(host, service), p)));
        }
        return routes;
    }

    Route route(Id from, Id to) {
        return Routing.route(network, state, network.endpointOf(from), network.endpointOf(to));
    }

    private static Id adapter(Host host, Service service) {
        return host.vmksFor(service).stream().map(Vmk::id).findFirst().orElseThrow();
    }
}
