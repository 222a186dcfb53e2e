package dev.vmklab.network;

import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.network.Attachment.Router;
import dev.vmklab.network.Attachment.Station;
import dev.vmklab.network.Attachment.VirtualPort;

/// In which fabric VLAN an endpoint meets another: what a guest that tags chooses, and what a gateway sends into.
final class HomeVlan {
    private HomeVlan() {}

    /// The VLAN, or [Tags#NONE] where there is none; a gateway has several and gives none.
    ///
    /// @param other the endpoint to meet, which decides for an endpoint that can be in several
    static int of(Trip trip, int endpoint, int other) {
        return switch (trip.network().attachments().get(endpoint)) {
            case VirtualPort port ->
                Uplinks.place(trip.network(), port, trip.state().hostOfEndpoint(endpoint))
                        .map(place -> ofPlace(trip, endpoint, port, place, other))
                        .orElse(Tags.NONE);
            case Station station -> station.vlan() > 0 ? station.vlan() : untagged(trip, station.station());
            case Router _ -> Tags.NONE;
        };
    }

    private static int ofPlace(Trip trip, int endpoint, VirtualPort port, Place place, int other) {
        return switch (place.mode()) {
            case VlanMode.Tagged(int vlan, var _) -> vlan;
            case VlanMode.Private(int primary, int _, var _) -> primary;
            case VlanMode.Untagged _ -> untagged(trip, uplink(trip, endpoint, port, place));
            case VlanMode.GuestTagged guest ->
                port.vm() ? shared(trip, guest, other) : untagged(trip, uplink(trip, endpoint, port, place));
        };
    }

    private static int uplink(Trip trip, int endpoint, VirtualPort port, Place place) {
        int word = trip.network().attachments().word(endpoint);
        int otherWord = word == trip.source() ? trip.destination() : trip.source();
        return Uplinks.choose(trip.state(), endpoint, port, place, word, otherWord);
    }

    private static int untagged(Trip trip, int station) {
        int port = station < 0 ? -1 : trip.network().cabling().portOf(station);
        return port < 0
                ? Tags.NONE
                : trip.network().cabling().port(port).mode().vlanOfTag(0).orElse(Tags.NONE);
    }

    /// The VLAN in which a guest that tags meets the other end.
    private static int shared(Trip trip, VlanMode.GuestTagged guest, int other) {
        return switch (trip.network().attachments().get(other)) {
            case VirtualPort port ->
                Uplinks.place(trip.network(), port, trip.state().hostOfEndpoint(other))
                        .map(place -> place.mode() instanceof VlanMode.GuestTagged theirs && port.vm()
                                ? Tags.common(guest, theirs)
                                : ofPlace(trip, other, port, place, other))
                        .orElse(Tags.NONE);
            case Station station -> station.vlan() > 0 ? station.vlan() : untagged(trip, station.station());
            case Router router ->
                router.gateway().interfaces().stream()
                        .mapToInt(GatewayInterface::vlan)
                        .filter(v -> guest.vlans().stream().anyMatch(r -> r.contains(v)))
                        .findFirst()
                        .orElse(Tags.NONE);
        };
    }
}
