package dev.vmklab.network;

import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.fabric.GatewayRoute;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.network.Attachment.Router;
import java.util.List;
import java.util.Optional;

/// Ways over gateways: to the sender's gateway, from gateway to gateway, and into the receiver's VLAN.
final class Gateways {
    private static final int MAX_HOPS = 8;

    private Gateways() {}

    /// Whether the ends are in different subnets, as far as the sender can tell.
    static boolean areNeeded(Network network, int from, int to) {
        Optional<IpPrefix> own = network.endpoint(from).ip();
        Optional<IpPrefix> other = network.endpoint(to).ip();
        return own.isPresent()
                && other.isPresent()
                && !own.get().contains(other.get().address());
    }

    /// The whole way between two endpoints in different subnets. Of a redundant pair of gateways the first that can be
    /// reached forwards.
    static Walk route(Trip trip, int from, int to) {
        Network network = trip.network();
        Endpoint sender = network.endpoint(from);
        Ipv4 destination = network.endpoint(to).ip().orElseThrow().address();
        String who = sender.label() + " (" + sender.ip().orElseThrow() + ")";
        Walk failed = new Walk();
        Optional<Ipv4> gateway = NextHop.gatewayOf(network, from, destination);
        if (gateway.isEmpty()) {
            failed.fail(who + " has no gateway towards " + destination);
            return failed;
        }
        if (!sender.ip().orElseThrow().contains(gateway.get())) {
            failed.fail("gateway " + gateway.get() + " is outside the subnet of " + who);
            return failed;
        }
        List<NextHop> hops = NextHop.at(network, gateway.get());
        failed.fail("no gateway has the address " + gateway.get() + ", which " + who + " sends to");
        for (int i = 0; i < hops.size(); i++) {
            Walk walk = new Walk();
            if (over(trip, walk, hops.get(i), from, to)) {
                return walk;
            }
            failed = i == 0 ? walk : failed;
        }
        return failed;
    }

    private static boolean over(Trip trip, Walk walk, NextHop hop, int from, int to) {
        String absent = Presence.whyAbsent(trip.network(), trip.state(), hop.router());
        if (!absent.isEmpty()) {
            return walk.fail(absent);
        }
        return Departure.leave(trip, walk, from, to, hop.interfaceThere().vlan())
                && reach(trip, walk, hop)
                && forward(trip, walk, hop.router(), to);
    }

    private static boolean reach(Trip trip, Walk walk, NextHop hop) {
        Optional<GatewayInterface> in = Arrival.reachRouter(trip, walk, hop.router());
        return in.isPresent()
                && (in.get().equals(hop.interfaceThere())
                        || walk.fail(hop.router().gateway().name() + " has " + hop.address() + " in VLAN "
                                + hop.interfaceThere().vlan() + ", but frames for it arrive in VLAN " + walk.vlan()));
    }

    /// The rest of the way, from a gateway to an endpoint with an address.
    static boolean forward(Trip trip, Walk walk, Router first, int to) {
        Ipv4 destination = trip.network().endpoint(to).ip().orElseThrow().address();
        Router router = first;
        for (int i = 0; i < MAX_HOPS; i++) {
            Optional<GatewayInterface> out = NextHop.interfaceTowards(router, destination);
            if (out.isPresent()) {
                sendFrom(walk, router, out.get());
                return Arrival.reach(trip, walk, to);
            }
            Optional<NextHop> next = next(trip, walk, router, destination);
            if (next.isEmpty()) {
                return false;
            }
            router = next.get().router();
        }
        return walk.fail("packets for " + destination + " pass more than " + MAX_HOPS + " gateways");
    }

    /// Starts or goes on from a gateway's interface.
    static void sendFrom(Walk walk, Router router, GatewayInterface out) {
        walk.mtu(out.mtu());
        walk.enter(router.sw(), -1, out.vlan());
    }

    private static Optional<NextHop> next(Trip trip, Walk walk, Router router, Ipv4 destination) {
        String name = router.gateway().name();
        Optional<GatewayRoute> route = NextHop.routeTowards(router, destination);
        if (route.isEmpty()) {
            walk.fail(name + " has no route to " + destination);
            return Optional.empty();
        }
        Ipv4 address = route.get().nextHop();
        Optional<GatewayInterface> out = NextHop.interfaceTowards(router, address);
        if (out.isEmpty()) {
            walk.fail(name + " has no interface in the subnet of its next hop " + address);
            return Optional.empty();
        }
        List<NextHop> hops = NextHop.at(trip.network(), address);
        Optional<NextHop> next = hops.stream()
                .filter(h -> Presence.whyAbsent(trip.network(), trip.state(), h.router())
                        .isEmpty())
                .findFirst();
        if (next.isEmpty()) {
            walk.fail(
                    hops.isEmpty()
                            ? "no gateway has the address " + address + ", the next hop of " + name
                            : Presence.whyAbsent(
                                    trip.network(),
                                    trip.state(),
                                    hops.getFirst().router()));
            return Optional.empty();
        }
        sendFrom(walk, router, out.get());
        return reach(trip, walk, next.get()) ? next : Optional.empty();
    }
}
