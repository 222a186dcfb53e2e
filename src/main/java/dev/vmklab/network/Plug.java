package dev.vmklab.network;

import dev.vmklab.design.fabric.SwitchPort;

/// The border between a station and the switch port it is cabled to.
final class Plug {
    private Plug() {}

    /// Brings a frame from a station into its switch, or to the far end of a cable without a switch.
    static boolean in(Trip trip, Walk walk, int station, int tag) {
        Cabling cabling = trip.network().cabling();
        walk.link(cabling.linkOut(station));
        int port = cabling.portOf(station);
        if (port < 0) {
            walk.straight(cabling.directPeer(station), tag);
            return true;
        }
        if (!isOpen(trip, walk, port)) {
            return false;
        }
        SwitchPort at = cabling.port(port);
        int vlan = at.mode().vlanOfTag(tag).orElse(Tags.NONE);
        if (vlan == Tags.NONE) {
            return walk.fail(Tags.whyDropped(trip.portLabel(port), at.mode(), tag));
        }
        walk.mtu(at.mtu());
        walk.enter(cabling.portSwitch(port), port, vlan);
        return true;
    }

    /// Brings a frame that is in the fabric to a switch port and out of it.
    ///
    /// @return the tag it leaves with, or [Tags#NONE] after a failure
    static int out(Trip trip, Walk walk, int port, boolean privateVlanAware) {
        Cabling cabling = trip.network().cabling();
        if (!trip.path().toSwitch(walk, cabling.portSwitch(port)) || !isOpen(trip, walk, port)) {
            return Tags.NONE;
        }
        SwitchPort at = cabling.port(port);
        int tag = at.mode().tagOfVlan(walk.vlan()).orElse(Tags.NONE);
        if (tag == Tags.NONE && privateVlanAware) {
            int primary = trip.network().privateVlans().primaryOf(walk.vlan());
            tag = at.mode().tagOfVlan(primary).orElse(Tags.NONE);
        }
        if (tag == Tags.NONE) {
            walk.fail(trip.portLabel(port) + " does not carry VLAN " + walk.vlan());
            return Tags.NONE;
        }
        walk.leave(port);
        walk.mtu(at.mtu());
        walk.link(cabling.linkIn(cabling.stationAt(port)));
        return tag;
    }

    private static boolean isOpen(Trip trip, Walk walk, int port) {
        Network network = trip.network();
        if (trip.fabric().isSuspended(port)) {
            return walk.fail(trip.portLabel(port) + " is suspended because the peer link of its MLAG pair is down");
        }
        SwitchPort at = network.cabling().port(port);
        int station = network.cabling().stationAt(port);
        boolean waits = at.portChannel().isPresent() && at.lacp() && network.isOutsideLag(station);
        return !waits
                || walk.fail(trip.portLabel(port) + " waits for LACP, but " + trip.label(station) + " is in no LAG");
    }
}
