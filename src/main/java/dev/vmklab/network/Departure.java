package dev.vmklab.network;

import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.network.Attachment.Station;
import dev.vmklab.network.Attachment.VirtualPort;

/// The first part of a way: from an endpoint into the fabric.
final class Departure {
    private Departure() {}

    /// @param other where the traffic ends
    /// @param gatewayVlan the VLAN of the gateway that it goes to first, or [Tags#NONE]; only a guest that tags its own
    ///     frames can choose a VLAN
    static boolean leave(Trip trip, Walk walk, int endpoint, int other, int gatewayVlan) {
        return switch (trip.network().attachments().get(endpoint)) {
            case VirtualPort port -> leaveHost(trip, walk, endpoint, port, other, gatewayVlan);
            case Station station -> leaveStation(trip, walk, endpoint, station);
            case Attachment.Router router -> throw new IllegalStateException(router + " does not leave by a port");
        };
    }

    private static boolean leaveHost(Trip trip, Walk walk, int endpoint, VirtualPort port, int other, int gatewayVlan) {
        Network network = trip.network();
        int host = trip.state().hostOfEndpoint(endpoint);
        Place place = Uplinks.place(network, port, host).orElse(null);
        if (place == null) {
            return walk.fail(Uplinks.whyNoPlace(network, endpoint, port, host));
        }
        int vmnic = Uplinks.choose(trip, endpoint, port, place, trip.source(), trip.destination());
        if (vmnic < 0) {
            return walk.fail(Uplinks.whyNone(network, place));
        }
        String blackHole = Uplinks.whyBlackHole(trip, vmnic);
        if (!blackHole.isEmpty()) {
            return walk.fail(blackHole);
        }
        boolean chooses = place.mode() instanceof VlanMode.GuestTagged && gatewayVlan == Tags.NONE;
        int tag = Tags.sent(place, port.vm(), chooses ? HomeVlan.of(trip, endpoint, other) : gatewayVlan);
        if (tag == Tags.NONE) {
            return walk.fail(place.label() + " passes " + Tags.expected(place.mode()) + ", which "
                    + network.endpoint(endpoint).label() + " cannot use here");
        }
        walk.link(network.portIngress(endpoint));
        walk.mtu(place.mtu());
        if (trip.state().teams().ambiguous[place.team().number()]) {
            duplicate(trip, walk, place.team(), vmnic);
        }
        return Plug.in(trip, walk, vmnic, tag);
    }

    /// Frames that leave by all uplinks load each of them, also those where they get lost.
    private static void duplicate(Trip trip, Walk walk, Team team, int vmnic) {
        for (Team.Slot slot : team.slots()) {
            for (int m = 0; m < slot.vmnics().length; m++) {
                if (slot.vmnics()[m] != vmnic && slot.isUsable(trip.state(), m)) {
                    walk.link(trip.network().cabling().linkOut(slot.vmnics()[m]));
                }
            }
        }
    }

    private static boolean leaveStation(Trip trip, Walk walk, int endpoint, Station station) {
        if (!trip.network().cabling().isCabled(station.station())) {
            return walk.fail(trip.network().endpoint(endpoint).label() + " has no cable");
        }
        String broken = Presence.whyBroken(trip, trip.network().cabling().linkOut(station.station()));
        return broken.isEmpty() ? Plug.in(trip, walk, station.station(), station.vlan()) : walk.fail(broken);
    }
}
