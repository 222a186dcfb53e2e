package dev.vmklab.exchange;

import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts the gateways that hosts name into the VLANs of the adapters that reach them.
final class GatewayInference {
    private final Ids ids;
    private final Account account;
    private final VlanUse vlans;

    GatewayInference(Ids ids, Account account, VlanUse vlans) {
        this.ids = ids;
        this.account = account;
        this.vlans = vlans;
    }

    /// One router with an interface per gateway address, or none where no host names one.
    List<Gateway> infer(Island island, Id physicalSwitch, String switchName) {
        Id id = ids.of("gateway", island.key());
        Set<GatewayInterface> interfaces = new LinkedHashSet<>();
        for (Host host : island.hosts()) {
            for (Vmk vmk : host.vmks()) {
                gateway(host, vmk).flatMap(g -> interfaceOf(id, host, vmk, g)).ifPresent(interfaces::add);
            }
        }
        if (interfaces.isEmpty()) {
            return List.of();
        }
        interfaces.forEach(i -> account.inferred(
                At.element(id),
                Confidence.MEDIUM,
                "gateway " + i.ip() + " is in VLAN " + i.vlan(),
                "it is in the subnet of VMkernel adapters of that VLAN"));
        account.inferred(
                At.element(id),
                Confidence.LOW,
                "the gateway runs on " + switchName,
                "where it really is, is not in the source");
        account.gap(At.element(id), "the VLANs of VMs have no gateway", "the source holds gateways of hosts only");
        return List.of(new Gateway(id, "Gateway", physicalSwitch, new ArrayList<>(interfaces), List.of(), Extras.NONE));
    }

    private static Optional<Ipv4> gateway(Host host, Vmk vmk) {
        return vmk.gateway()
                .or(() -> host.stack(vmk.stack()).flatMap(TcpIpStack::gateway))
                .filter(g -> vmk.ip().map(ip -> ip.contains(g)).orElse(false));
    }

    private Optional<GatewayInterface> interfaceOf(Id id, Host host, Vmk vmk, Ipv4 gateway) {
        Optional<Integer> vlan = vlans.fabricVlan(vmk.portGroup());
        if (vlan.isEmpty()) {
            account.gap(
                    At.element(id),
                    gateway + " is in no VLAN",
                    "the port group of " + vmk.name() + " on " + host.name() + " has no single VLAN");
        }
        int length = vmk.ip().map(IpPrefix::length).orElse(0);
        return vlan.map(v -> new GatewayInterface(v, new IpPrefix(gateway, length), Mtu.STANDARD));
    }
}
