package dev.vmklab.exchange;

import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.value.VlanRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The invented physical side of one island while arrays are attached to it.
public final class InventedFabric {
    private static final int INVENTED_PREFIX = 24;

    private final Ids ids;
    private final VlanUse vlans;
    private final List<SwitchPair> pairs;
    private final SwitchPair top;
    private final List<Cable> cables;
    private final List<Gateway> gateways;
    private int attached;
    private int lastInvented = VlanRange.MAX + 1;

    InventedFabric(
            Ids ids,
            VlanUse vlans,
            List<SwitchPair> pairs,
            SwitchPair top,
            List<Cable> cables,
            List<Gateway> gateways) {
        this.ids = ids;
        this.vlans = vlans;
        this.pairs = pairs;
        this.top = top;
        this.cables = new ArrayList<>(cables);
        this.gateways = new ArrayList<>(gateways);
    }

    /// Plugs an array port into the top of the fabric, the halves of the pair in turn.
    ///
    /// @return the switch it went to
    public String attach(ArrayPort port) {
        SwitchDraft on = top.side(attached);
        attached++;
        return attach(port, on);
    }

    /// Plugs an array port into the switch that the gateway runs on.
    String attachBesideGateway(ArrayPort port) {
        return attach(port, top.first());
    }

    /// The gateway's interface in the subnet of an address; where it has none, a new one in a VLAN that nothing uses.
    /// Empty where there is no gateway.
    Optional<GatewayInterface> reach(Ipv4 address) {
        if (gateways.isEmpty()) {
            return Optional.empty();
        }
        Gateway gateway = gateways.getFirst();
        Optional<GatewayInterface> there = gateway.interfaces().stream()
                .filter(i -> i.ip().contains(address))
                .findFirst();
        return there.or(() -> Optional.of(addInterface(gateway, address)));
    }

    private GatewayInterface addInterface(Gateway gateway, Ipv4 member) {
        do {
            lastInvented--;
        } while (vlans.uses(lastInvented));
        int network = new IpPrefix(member, INVENTED_PREFIX).network().bits();
        Ipv4 own = new Ipv4(network + (member.lastOctet() == 1 ? 2 : 1));
        GatewayInterface added = new GatewayInterface(lastInvented, new IpPrefix(own, INVENTED_PREFIX), Mtu.STANDARD);
        List<GatewayInterface> interfaces = new ArrayList<>(gateway.interfaces());
        interfaces.add(added);
        gateways.set(
                0,
                new Gateway(
                        gateway.id(),
                        gateway.name(),
                        gateway.physicalSwitch(),
                        interfaces,
                        gateway.routes(),
                        gateway.extras()));
        return added;
    }

    private String attach(ArrayPort port, SwitchDraft on) {
        PortMode mode = port.vlan() == 0
                ? new PortMode.Access(vlans.nativeVlan())
                : new PortMode.Trunk(List.of(new VlanRange(port.vlan(), port.vlan())), Optional.empty());
        Id switchPort = on.addPort(port.id(), port.bitsPerSecond(), mode, SwitchDraft.Bundle.NONE, true);
        cables.add(
                new Cable(ids.of("cable", port.id().text()), port.id(), switchPort, 0, Optional.empty(), Extras.NONE));
        return on.name();
    }

    /// The tag that frames of a port group have on a cable, 0 for none; empty where the guest tags.
    public Optional<Integer> tag(Id portGroup) {
        return vlans.tag(portGroup);
    }

    public List<PhysicalSwitch> switches() {
        return pairs.stream().flatMap(p -> p.build().stream()).toList();
    }

    public List<Cable> cables() {
        return List.copyOf(cables);
    }

    public List<Gateway> gateways() {
        return List.copyOf(gateways);
    }
}
