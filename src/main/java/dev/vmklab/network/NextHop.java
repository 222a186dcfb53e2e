package dev.vmklab.network;

import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.fabric.GatewayRoute;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.StaticRoute;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.network.Attachment.Router;
import dev.vmklab.network.Attachment.Station;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whom an endpoint or a gateway hands packets to that are for another subnet.
///
/// @param address the next hop's
record NextHop(Router router, GatewayInterface interfaceThere, Ipv4 address) {
    /// The address that an endpoint sends packets for another subnet to.
    static Optional<Ipv4> gatewayOf(Network network, int endpoint, Ipv4 destination) {
        Endpoint end = network.endpoint(endpoint);
        if (network.attachments().get(endpoint) instanceof Station station) {
            return station.gateway();
        }
        if (end.host() < 0) {
            return end.ip()
                    .flatMap(ip -> inSubnet(network, ip).stream().findFirst().map(NextHop::address));
        }
        Host host = network.design().hosts().get(end.host());
        return network.index()
                .find(end.id(), Vmk.class)
                .flatMap(vmk -> vmk.gateway()
                        .or(() -> host.stack(vmk.stack()).flatMap(stack -> gatewayOf(stack, destination))));
    }

    /// A stack's most specific static route, else its default gateway.
    static Optional<Ipv4> gatewayOf(TcpIpStack stack, Ipv4 destination) {
        return stack.routes().stream()
                .filter(r -> r.destination().contains(destination))
                .max(Comparator.comparingInt(r -> r.destination().length()))
                .map(StaticRoute::gateway)
                .or(stack::gateway);
    }

    /// Every gateway interface that answers to an address, in the design's order: a redundant pair has two.
    static List<NextHop> at(Network network, Ipv4 address) {
        return matching(network, i -> i.ip().address().equals(address));
    }

    private static List<NextHop> inSubnet(Network network, IpPrefix subnet) {
        return matching(network, i -> subnet.contains(i.ip().address()));
    }

    private static List<NextHop> matching(Network network, Predicate<GatewayInterface> wanted) {
        List<NextHop> found = new ArrayList<>();
        for (Router router : network.attachments().routers()) {
            for (GatewayInterface at : router.gateway().interfaces()) {
                if (wanted.test(at)) {
                    found.add(new NextHop(router, at, at.ip().address()));
                }
            }
        }
        return found;
    }

    /// The interface of a gateway whose subnet holds an address.
    static Optional<GatewayInterface> interfaceTowards(Router router, Ipv4 address) {
        return router.gateway().interfaces().stream()
                .filter(i -> i.ip().contains(address))
                .max(Comparator.comparingInt(i -> i.ip().length()));
    }

    /// A gateway's most specific route to an address.
    static Optional<GatewayRoute> routeTowards(Router router, Ipv4 address) {
        return router.gateway().routes().stream()
                .filter(r -> r.destination().contains(address))
                .max(Comparator.comparingInt(r -> r.destination().length()));
    }
}
