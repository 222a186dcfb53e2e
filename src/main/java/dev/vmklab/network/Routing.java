package dev.vmklab.network;

import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Attachment.Router;
import dev.vmklab.network.Attachment.VirtualPort;
import java.util.List;
import java.util.Optional;

/// Answers where traffic goes in a state of a network. Pure functions: nothing here changes the state.
public final class Routing {
    private Routing() {}

    /// The way of traffic from one endpoint to another, in this direction.
    public static Route route(Network network, NetworkState state, int fromEndpoint, int toEndpoint) {
        if (fromEndpoint == toEndpoint) {
            return new Route.None(network.endpoint(fromEndpoint).label() + " sends to itself");
        }
        for (int end : new int[] {fromEndpoint, toEndpoint}) {
            String absent = Presence.whyAbsent(network, state, end);
            if (!absent.isEmpty()) {
                return new Route.None(absent);
            }
        }
        if (state.arePartitioned(fromEndpoint, toEndpoint)) {
            return new Route.None(network.endpoint(fromEndpoint).label() + " and "
                    + network.endpoint(toEndpoint).label() + " are in different partitions of their network");
        }
        Trip trip = Trip.between(network, state, fromEndpoint, toEndpoint);
        Walk walk = walk(trip, fromEndpoint, toEndpoint);
        int alternatives = Math.max(
                Uplinks.alternatives(network, state, fromEndpoint), Uplinks.alternatives(network, state, toEndpoint));
        for (int a = 1; a < alternatives && !walk.reason().isEmpty(); a++) {
            walk = walk(trip.by(a), fromEndpoint, toEndpoint);
        }
        int mtu = Math.min(
                network.endpoint(fromEndpoint).mtu(),
                network.endpoint(toEndpoint).mtu());
        return walk.reason().isEmpty() ? walk.finish(mtu) : new Route.None(walk.reason());
    }

    private static Walk walk(Trip trip, int from, int to) {
        if (trip.network().attachments().get(from) instanceof Router router) {
            Walk walk = new Walk();
            fromGateway(trip, walk, router, from, to);
            return walk;
        }
        if (Gateways.areNeeded(trip.network(), from, to)) {
            return Gateways.route(trip, from, to);
        }
        Walk walk = new Walk();
        if (!Inside.reach(trip, walk, from, to) && Departure.leave(trip, walk, from, to, Tags.NONE)) {
            Arrival.reach(trip, walk, to);
        }
        return walk;
    }

    /// A gateway sends into the receiver's VLAN where it has an interface, else along its routes.
    private static boolean fromGateway(Trip trip, Walk walk, Router router, int from, int to) {
        Optional<GatewayInterface> out = router.gateway().interfaces().stream()
                .filter(i -> meets(trip, i, from, to))
                .findFirst();
        if (out.isPresent()) {
            Gateways.sendFrom(walk, router, out.get());
            return Arrival.reach(trip, walk, to);
        }
        if (trip.network().endpoint(to).ip().isPresent()) {
            return Gateways.forward(trip, walk, router, to);
        }
        return walk.fail(router.gateway().name() + " has no interface in the VLAN of "
                + trip.network().endpoint(to).label());
    }

    private static boolean meets(Trip trip, GatewayInterface out, int from, int to) {
        return trip.network().attachments().get(to) instanceof Router other
                ? other.gateway().interfaces().stream().anyMatch(i -> i.vlan() == out.vlan())
                : HomeVlan.of(trip, to, from) == out.vlan();
    }

    /// The uplink that the port of a vmk or VM nic sends by, as its team sees it: one that failed unnoticed counts.
    ///
    /// @param destination the address that IP hash and LACP mix in; without one the port number alone decides
    public static UplinkChoice uplink(Network network, NetworkState state, int endpoint, Optional<Ipv4> destination) {
        int host = state.hostOfEndpoint(endpoint);
        if (!(network.attachments().get(endpoint) instanceof VirtualPort port) || host < 0) {
            return new UplinkChoice.NoUplink(network.endpoint(endpoint).label() + " is on no host");
        }
        Optional<Place> place = Uplinks.place(network, port, host);
        if (place.isEmpty()) {
            return new UplinkChoice.NoUplink(Uplinks.whyNoPlace(network, endpoint, port, host));
        }
        int source = destination.isPresent() ? network.attachments().word(endpoint) : port.portId();
        int other = destination.map(Ipv4::bits).orElse(0);
        int vmnic = Uplinks.choose(state, endpoint, port, place.get(), source, other);
        return vmnic < 0
                ? new UplinkChoice.NoUplink(Uplinks.whyNone(network, place.get()))
                : new UplinkChoice.Uplink(vmnic);
    }

    /// The vmk that a host's TCP/IP stack sends a service's traffic from towards an address, by its configuration; a
    /// failure does not change it.
    public static StackChoice egressVmk(
            Network network, NetworkState state, int host, Service service, Ipv4 destination) {
        int element = network.hostElement(host);
        return state.works(element)
                ? Stacks.egress(network, host, service, destination)
                : new StackChoice.None(network.hostName(host) + " is down");
    }

    /// The vmks of a host that carry a service, as endpoint numbers in the host's order. Once a vMotion vmk sits on
    /// the vMotion stack, those on other stacks are not used; likewise for provisioning.
    public static List<Integer> vmksFor(Network network, int host, Service service) {
        return Stacks.vmksFor(network.design().hosts().get(host), service).stream()
                .map(vmk -> network.endpointOf(vmk.id()))
                .toList();
    }
}
