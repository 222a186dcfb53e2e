package dev.vmklab.network;

import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Service;
import java.util.List;
import java.util.Optional;

/// Which vmk a host's TCP/IP stacks send from.
///
/// iSCSI, NFS and NVMe/TCP have no say in it: their packets follow the routing table of the default stack. All other
/// services use the vmks they are ticked on.
final class Stacks {
    private Stacks() {}

    /// The vmks that carry a service. A vmk on the stack that is made for the service excludes those on others.
    static List<Vmk> vmksFor(Host host, Service service) {
        String own = switch (service) {
            case VMOTION -> TcpIpStack.VMOTION;
            case PROVISIONING -> TcpIpStack.PROVISIONING;
            default -> "";
        };
        List<Vmk> onOwn =
                host.vmks().stream().filter(v -> v.stack().equals(own)).toList();
        return onOwn.isEmpty() ? host.vmksFor(service) : onOwn;
    }

    static StackChoice egress(Network network, int host, Service service, Ipv4 destination) {
        Host at = network.design().hosts().get(host);
        boolean routed = service == Service.ISCSI || service == Service.NFS || service == Service.NVME_TCP;
        return (routed ? byRoutingTable(at, service, destination) : byTag(at, service, destination))
                .<StackChoice>map(
                        e -> new StackChoice.Vmk(network.endpointOf(e.vmk().id()), e.viaGateway()))
                .orElseGet(() -> new StackChoice.None(
                        at.name() + " has no vmk that sends " + service.label() + " to " + destination));
    }

    private record Egress(Vmk vmk, boolean viaGateway) {}

    private static Optional<Egress> byRoutingTable(Host host, Service service, Ipv4 destination) {
        List<Vmk> vmks = onDefaultStack(host);
        Optional<Vmk> direct = inSubnet(vmks, service, destination);
        return direct.map(v -> new Egress(v, false))
                .or(() -> towardsGateway(host, vmks, destination).map(v -> new Egress(v, true)));
    }

    private static List<Vmk> onDefaultStack(Host host) {
        return host.vmks().stream()
                .filter(v -> v.stack().equals(TcpIpStack.DEFAULT) && v.ip().isPresent())
                .toList();
    }

    /// The first vmk in the destination's subnet that carries the service, else the first in the subnet.
    private static Optional<Vmk> inSubnet(List<Vmk> vmks, Service service, Ipv4 destination) {
        List<Vmk> near = vmks.stream().filter(v -> reaches(v, destination)).toList();
        return near.stream()
                .filter(v -> v.carries(service))
                .findFirst()
                .or(() -> near.stream().findFirst());
    }

    private static boolean reaches(Vmk vmk, Ipv4 address) {
        return vmk.ip().map(ip -> ip.contains(address)).orElse(false);
    }

    /// The vmk in the subnet of the default stack's gateway for the destination, else a management vmk with a gateway
    /// of its own.
    private static Optional<Vmk> towardsGateway(Host host, List<Vmk> vmks, Ipv4 destination) {
        Optional<Vmk> byStack = host.stack(TcpIpStack.DEFAULT)
                .flatMap(s -> NextHop.gatewayOf(s, destination))
                .flatMap(gateway -> inSubnet(vmks, Service.MANAGEMENT, gateway));
        return byStack.or(() -> vmks.stream()
                .filter(v -> v.carries(Service.MANAGEMENT) && v.gateway().isPresent())
                .findFirst());
    }

    /// Provisioning and backup without a vmk of their own use management's.
    private static Optional<Egress> byTag(Host host, Service service, Ipv4 destination) {
        List<Vmk> ticked = vmksFor(host, service);
        boolean borrows = ticked.isEmpty() && (service == Service.PROVISIONING || service == Service.BACKUP);
        List<Vmk> vmks = borrows ? host.vmksFor(Service.MANAGEMENT) : ticked;
        Optional<Vmk> direct =
                vmks.stream().filter(v -> reaches(v, destination)).findFirst();
        return direct.map(v -> new Egress(v, false))
                .or(() -> vmks.stream()
                        .filter(v -> v.ip().isPresent() && hasGateway(host, v, destination))
                        .findFirst()
                        .map(v -> new Egress(v, true)));
    }

    private static boolean hasGateway(Host host, Vmk vmk, Ipv4 destination) {
        return vmk.gateway()
                .or(() -> host.stack(vmk.stack()).flatMap(s -> NextHop.gatewayOf(s, destination)))
                .isPresent();
    }
}
