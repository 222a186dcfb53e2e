package dev.vmklab.network;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Mac;
import dev.vmklab.network.Attachment.Router;
import dev.vmklab.network.Attachment.Station;
import dev.vmklab.network.Attachment.VirtualPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The attachment of every endpoint, and the word that stands for it in address hashes.
final class Attachments {
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Router> routers = new ArrayList<>();
    private final int[] words;

    private Attachments(int endpoints) {
        this.words = new int[endpoints];
    }

    static Attachments of(Endpoints endpoints, DesignIndex index, Elements elements, Cabling cabling) {
        Attachments all = new Attachments(endpoints.count());
        for (int e = 0; e < endpoints.count(); e++) {
            Endpoint endpoint = endpoints.get(e);
            Attachment attachment = of(endpoint, index, elements, cabling);
            all.attachments.add(attachment);
            int fallback = attachment instanceof VirtualPort port ? port.portId() : 0;
            all.words[e] = endpoint.ip().map(ip -> ip.address().bits()).orElse(fallback);
            if (attachment instanceof Router router) {
                all.routers.add(router);
            }
        }
        return all;
    }

    private static Attachment of(Endpoint endpoint, DesignIndex index, Elements elements, Cabling cabling) {
        Id id = endpoint.id();
        return switch (index.find(id, Object.class).orElse(id)) {
            case Vmk vmk ->
                new VirtualPort(vmk.portGroup(), vmk.portId(), lastByte(vmk.mac(), vmk.portId()), true, false);
            case VmNic nic ->
                new VirtualPort(
                        nic.portGroup(), nic.portId(), lastByte(nic.mac(), nic.portId()), nic.connected(), true);
            case ArrayPort port ->
                new Station(elements.of(id), elements.of(index.owner(id).orElse(id)), port.vlan(), port.gateway());
            case Appliance appliance ->
                new Station(elements.of(id), elements.of(id), appliance.vlan(), appliance.gateway());
            case Gateway gateway -> new Router(gateway, elements.of(id), cabling.switchOf(gateway.physicalSwitch()));
            default -> throw new IllegalStateException(id + " is no endpoint");
        };
    }

    private static int lastByte(Optional<Mac> mac, int portId) {
        return mac.map(Mac::lastByte).orElse(portId);
    }

    Attachment get(int endpoint) {
        return attachments.get(endpoint);
    }

    /// The IPv4 address as an integer, else the virtual port number, else 0.
    int word(int endpoint) {
        return words[endpoint];
    }

    /// Gateways in the design's order.
    List<Router> routers() {
        return routers;
    }
}
