package dev.vmklab.network;

import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Service;
import java.util.List;
import java.util.Optional;

/// Answers where traffic goes in a state of a network. Pure functions; nothing here changes the state.
public final class Routing {
    private Routing() {}

    /// The way of traffic from one endpoint to another, in this direction.
    public static Route route(Network network, NetworkState state, int fromEndpoint, int toEndpoint) {
        return new Route.None(network.endpoint(fromEndpoint).label() + " reaches nothing yet");
    }

    /// The uplink that the port of a vmk or VM nic sends by.
    ///
    /// @param destination the address that IP hash and LACP mix in; without one they fall back to the port number
    public static UplinkChoice uplink(
            Network network, NetworkState state, int endpoint, Optional<Ipv4> destination) {
        return new UplinkChoice.NoUplink(network.endpoint(endpoint).label() + " has no uplink");
    }

    /// The vmk that a host's TCP/IP stack sends from towards an address.
    public static StackChoice egressVmk(
            Network network, NetworkState state, int host, Service service, Ipv4 destination) {
        return new StackChoice.None(network.host(host) + " has no vmk");
    }

    /// The vmks of a host that carry a service, as endpoint numbers in the host's order. Once a vMotion vmk sits on
    /// the vMotion stack, those on other stacks are not used; likewise for provisioning.
    public static List<Integer> vmksFor(Network network, int host, Service service) {
        return List.of();
    }
}
