package dev.vmklab.simulation.availability;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts of the networks that vSphere HA hears its hosts by: management, with vSAN its network as well.
///
/// An isolated host loses them at its uplinks, together with whatever else its vmks in the same port groups do; hosts
/// in
/// different partitions lose them to each other and to nothing else.
public final class NetworkCuts {
    private final State state;

    public NetworkCuts(State state) {
        this.state = state;
    }

    public void isolate(int host) {
        endpoints(host).forEach(state.network::cut);
    }

    /// Puts hosts into a partition of their own.
    public void part(List<Integer> hosts) {
        int number = 1;
        for (int e = 0; e < state.model.network.endpointCount(); e++) {
            number = Math.max(number, state.network.partition(e) + 1);
        }
        for (int host : hosts) {
            for (int endpoint : endpoints(host)) {
                state.network.setPartition(endpoint, number);
            }
        }
    }

    /// Ends the isolation or partition of a host.
    ///
    /// @return whether there was one
    public boolean heal(int host) {
        boolean was = false;
        for (int endpoint : endpoints(host)) {
            was |= state.network.isCut(endpoint) || state.network.partition(endpoint) > 0;
            state.network.setPartition(endpoint, 0);
        }
        return was;
    }

    private List<Integer> endpoints(int host) {
        Network network = state.model.network;
        Host owner = network.design().hosts().get(host);
        List<Id> groups = owner.vmks().stream()
                .filter(v -> v.carries(Service.MANAGEMENT) || v.carries(Service.VSAN) && hasVsan(owner))
                .map(Vmk::portGroup)
                .toList();
        List<Integer> endpoints = new ArrayList<>();
        for (Vmk vmk : owner.vmks()) {
            if (groups.contains(vmk.portGroup())) {
                endpoints.add(network.endpointOf(vmk.id()));
            }
        }
        return endpoints;
    }

    private boolean hasVsan(Host host) {
        Optional<Id> cluster = host.cluster();
        return state.model.network.design().clusters().stream()
                .map(Cluster::id)
                .anyMatch(
                        c -> cluster.map(c::equals).orElse(false) && HaLayout.isVsan(state.model.network.design(), c));
    }
}
