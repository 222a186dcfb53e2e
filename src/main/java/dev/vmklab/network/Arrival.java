package dev.vmklab.network;

import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.network.Attachment.Router;
import dev.vmklab.network.Attachment.Station;
import dev.vmklab.network.Attachment.VirtualPort;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The last part of a way: from where a frame is in the fabric to an endpoint.
final class Arrival {
    private Arrival() {}

    static boolean reach(Trip trip, Walk walk, int endpoint) {
        return switch (trip.network().attachments().get(endpoint)) {
            case VirtualPort port -> reachHost(trip, walk, endpoint, port);
            case Station station -> reachStation(trip, walk, endpoint, station);
            case Router router -> reachRouter(trip, walk, router).isPresent();
        };
    }

    private static boolean reachHost(Trip trip, Walk walk, int endpoint, VirtualPort port) {
        Network network = trip.network();
        int host = trip.state().hostOfEndpoint(endpoint);
        Place place = Uplinks.place(network, port, host).orElse(null);
        if (place == null) {
            return walk.fail(Uplinks.whyNoPlace(network, endpoint, port, host));
        }
        int vmnic = Uplinks.choose(
                trip, endpoint, port, place, /* source= */ trip.destination(), /* destination= */ trip.source());
        if (vmnic < 0) {
            return walk.fail(Uplinks.whyNone(network, place));
        }
        int known = Stale.uplink(trip, endpoint, vmnic);
        String lost = Stale.whyLost(trip, endpoint, host, known);
        if (!lost.isEmpty()) {
            return walk.fail(lost);
        }
        int tag = walk.isStraight() ? endOfCable(trip, walk, known) : outOfFabric(trip, walk, place, known);
        if (tag == Tags.NONE) {
            return false;
        }
        if (!Tags.takes(place, port.vm(), tag)) {
            return walk.fail(
                    place.label() + " takes " + Tags.expected(place.mode()) + ", but frames arrive " + Tags.words(tag));
        }
        if (walk.turnedBack()) {
            return walk.fail("frames that came in by " + trip.portLabel(walk.leftBy()) + " do not leave by it again");
        }
        walk.mtu(place.mtu());
        walk.link(network.portEgress(endpoint));
        return true;
    }

    private static int endOfCable(Trip trip, Walk walk, int station) {
        if (walk.straightTo() == station) {
            return walk.straightTag();
        }
        walk.fail("the cable ends at " + trip.label(walk.straightTo()) + " and not at " + trip.label(station));
        return Tags.NONE;
    }

    private static int outOfFabric(Trip trip, Walk walk, Place place, int vmnic) {
        int port = trip.network().cabling().portOf(vmnic);
        if (port < 0) {
            walk.fail(trip.label(vmnic) + " is cabled to no physical switch");
            return Tags.NONE;
        }
        int[] channel = trip.network().cabling().hostChannel(port);
        if (channel.length < 2) {
            String blackHole = Uplinks.whyBlackHole(trip, vmnic);
            if (!blackHole.isEmpty()) {
                walk.fail(blackHole);
                return Tags.NONE;
            }
            return Plug.out(trip, walk, port, false);
        }
        return outOfChannel(trip, walk, place, channel);
    }

    /// The switch spreads over the members that work, over those on the half where the frame is if there are any.
    private static int outOfChannel(Trip trip, Walk walk, Place place, int[] channel) {
        Cabling cabling = trip.network().cabling();
        List<Integer> working =
                Arrays.stream(channel).filter(p -> isMember(trip, p)).boxed().toList();
        if (working.isEmpty()) {
            walk.fail(Uplinks.whyBlackHole(trip, cabling.stationAt(channel[0])));
            return Tags.NONE;
        }
        if (!trip.path().toBridgeOf(walk, cabling.portSwitch(working.getFirst()))) {
            return Tags.NONE;
        }
        List<Integer> near = working.stream()
                .filter(p -> cabling.portSwitch(p) == walk.atSwitch())
                .toList();
        List<Integer> choice = near.isEmpty() ? working : near;
        int port = choice.get(IpHash.member(trip.source(), trip.destination(), choice.size()));
        int vmnic = cabling.stationAt(port);
        String blackHole = Uplinks.whyBlackHole(trip, vmnic);
        if (!blackHole.isEmpty()) {
            walk.fail(blackHole);
            return Tags.NONE;
        }
        if (!place.team().uses(vmnic)) {
            walk.fail(trip.portLabel(port) + " is in a channel and sends to " + trip.label(vmnic) + ", which "
                    + place.label() + " does not use");
            return Tags.NONE;
        }
        return Plug.out(trip, walk, port, false);
    }

    /// A switch leaves a member of a channel out when its link is down, or when LACP has timed out on it; it does not
    /// see
    /// that a link which is up passes nothing.
    private static boolean isMember(Trip trip, int port) {
        int vmnic = trip.network().cabling().stationAt(port);
        boolean timedOut = trip.network().cabling().port(port).lacp()
                && Uplinks.isLinked(trip, vmnic)
                && !Uplinks.whyBlackHole(trip, vmnic).isEmpty()
                && !trip.state().seenUp(vmnic);
        int element = trip.network().cabling().portElement(port);
        boolean forwards = trip.state().works(element) || trip.state().isDark(element);
        return forwards
                && Uplinks.isLinked(trip, vmnic)
                && !timedOut
                && !trip.fabric().isSuspended(port);
    }

    private static boolean reachStation(Trip trip, Walk walk, int endpoint, Station station) {
        Cabling cabling = trip.network().cabling();
        String label = trip.network().endpoint(endpoint).label();
        if (!cabling.isCabled(station.station())) {
            return walk.fail(label + " has no cable");
        }
        String broken = Presence.whyBroken(trip, cabling.linkIn(station.station()));
        if (!broken.isEmpty()) {
            return walk.fail(broken);
        }
        int port = cabling.portOf(station.station());
        if (!walk.isStraight() && port < 0) {
            return walk.fail(label + " is cabled to no physical switch");
        }
        int tag = walk.isStraight() ? endOfCable(trip, walk, station.station()) : Plug.out(trip, walk, port, true);
        if (tag == Tags.NONE) {
            return false;
        }
        return tag == station.vlan()
                || walk.fail(label + " expects frames " + Tags.words(station.vlan()) + ", but they arrive "
                        + Tags.words(tag));
    }

    /// Brings a frame to a gateway's interface in the frame's VLAN.
    static Optional<GatewayInterface> reachRouter(Trip trip, Walk walk, Router router) {
        String name = router.gateway().name();
        if (walk.isStraight()) {
            walk.fail("the cable ends at " + trip.label(walk.straightTo()) + " and not at a switch with " + name);
            return Optional.empty();
        }
        int primary = trip.network().privateVlans().primaryOf(walk.vlan());
        Optional<GatewayInterface> in = router.gateway().interfaces().stream()
                .filter(i -> i.vlan() == walk.vlan() || i.vlan() == primary)
                .findFirst();
        if (in.isEmpty()) {
            walk.fail(name + " has no interface in VLAN " + walk.vlan());
            return Optional.empty();
        }
        if (!trip.path().toSwitch(walk, router.sw())) {
            return Optional.empty();
        }
        walk.mtu(in.get().mtu());
        return in;
    }
}
