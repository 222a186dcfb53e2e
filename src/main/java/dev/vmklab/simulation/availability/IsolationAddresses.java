package dev.vmklab.simulation.availability;

import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a host pings to find out whether it is isolated: the default gateway of its management network, only one
/// however many management vmks it has, and the addresses that the cluster lists.
///
/// @param endpoints numbers of those that answer there
/// @param unknown addresses that nothing in the design has, so that nothing answers
public record IsolationAddresses(List<Integer> endpoints, List<Ipv4> unknown) {
    public static IsolationAddresses of(AddressOwners owners, Ha ha, Host host) {
        List<Ipv4> addresses = new ArrayList<>();
        if (ha.useDefaultIsolationAddress()) {
            managementGateway(host).ifPresent(addresses::add);
        }
        addresses.addAll(ha.isolationAddresses());
        List<Integer> endpoints = new ArrayList<>();
        List<Ipv4> unknown = new ArrayList<>();
        for (Ipv4 address : addresses) {
            List<Integer> found = owners.of(address);
            endpoints.addAll(found);
            if (found.isEmpty()) {
                unknown.add(address);
            }
        }
        return new IsolationAddresses(List.copyOf(endpoints), List.copyOf(unknown));
    }

    private static Optional<Ipv4> managementGateway(Host host) {
        return host.vmksFor(Service.MANAGEMENT).stream()
                .findFirst()
                .flatMap(Vmk::gateway)
                .or(() -> host.stack(TcpIpStack.DEFAULT).flatMap(TcpIpStack::gateway));
    }
}
