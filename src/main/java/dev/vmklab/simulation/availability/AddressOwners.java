package dev.vmklab.simulation.availability;

import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.network.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who answers at an IP address: gateways, then all other endpoints, in the design's order.
final class AddressOwners {
    private final Map<Ipv4, List<Integer>> owners = new HashMap<>();

    AddressOwners(Network network) {
        for (Gateway gateway : network.design().gateways()) {
            gateway.interfaces().stream()
                    .map(i -> i.ip().address())
                    .distinct()
                    .forEach(address -> add(address, network.endpointOf(gateway.id())));
        }
        for (int e = 0; e < network.endpointCount(); e++) {
            int endpoint = e;
            network.endpoint(e).ip().ifPresent(ip -> add(ip.address(), endpoint));
        }
    }

    private void add(Ipv4 address, int endpoint) {
        owners.computeIfAbsent(address, _ -> new ArrayList<>()).add(endpoint);
    }

    /// Endpoint numbers; none where nothing in the design has the address.
    List<Integer> of(Ipv4 address) {
        return owners.getOrDefault(address, List.of());
    }
}
