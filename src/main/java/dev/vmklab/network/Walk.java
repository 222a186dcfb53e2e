package dev.vmklab.network;

import dev.vmklab.network.Cabling.SwitchCable;
import java.util.Arrays;

/// A route while it is found: the links so far, where in the fabric the frame is, or why it got no further.
///
/// The steps return whether they succeeded; after a failure only [#reason] counts.
final class Walk {
    private static final int USUAL_LENGTH = 8;

    private int[] links = new int[USUAL_LENGTH];
    private int count;
    private int narrowest = Integer.MAX_VALUE;
    private int firstVlan;
    private int vlan;
    private int atSwitch = -1;
    private int cameInBy = -1;
    private int leftBy = -1;
    private int straightTo = -1;
    private int straightTag;
    private String reason = "";

    boolean fail(String sentence) {
        reason = sentence;
        return false;
    }

    String reason() {
        return reason;
    }

    void link(int link) {
        if (link < 0) {
            return;
        }
        if (count == links.length) {
            links = Arrays.copyOf(links, 2 * count);
        }
        links[count++] = link;
    }

    void mtu(int mtu) {
        narrowest = Math.min(narrowest, mtu);
    }

    /// The frame is at a switch in a VLAN, having come in by a port; -1 when a gateway of the switch sends it.
    void enter(int sw, int port, int inVlan) {
        atSwitch = sw;
        cameInBy = port;
        vlan = inVlan;
        firstVlan = firstVlan == 0 ? inVlan : firstVlan;
    }

    /// The frame crosses to another switch.
    void cross(SwitchCable cable, int fromPort, Cabling cabling) {
        int toPort = cable.otherPort(fromPort);
        link(cable.linkFrom(fromPort));
        mtu(cabling.port(fromPort).mtu());
        mtu(cabling.port(toPort).mtu());
        atSwitch = cabling.portSwitch(toPort);
        cameInBy = toPort;
    }

    /// The frame is at the far end of a cable that joins two stations without a switch.
    void straight(int station, int tag) {
        straightTo = station;
        straightTag = tag;
        firstVlan = tag;
    }

    boolean isStraight() {
        return straightTo >= 0;
    }

    int straightTo() {
        return straightTo;
    }

    int straightTag() {
        return straightTag;
    }

    int vlan() {
        return vlan;
    }

    int atSwitch() {
        return atSwitch;
    }

    /// The frame leaves the fabric by a port.
    void leave(int port) {
        leftBy = port;
    }

    /// Whether it left by the very port it came in by, which no switch does.
    boolean turnedBack() {
        return leftBy >= 0 && leftBy == cameInBy;
    }

    int leftBy() {
        return leftBy;
    }

    Route finish(int mtu) {
        return new Route.Way(Arrays.copyOf(links, count), mtu, narrowest, firstVlan);
    }
}
