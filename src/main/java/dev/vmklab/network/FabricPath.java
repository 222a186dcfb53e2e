package dev.vmklab.network;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.network.Cabling.SwitchCable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Moves a frame between physical switches along its VLAN's tree.
///
/// @param source address word of the first end; a channel chooses its member by both words, so that a flow stays on one
/// @param destination address word of the last end
record FabricPath(Cabling cabling, Fabric fabric, DesignIndex index, int source, int destination) {
    /// Goes to the bridge that a switch belongs to, which may be the other half of its MLAG pair.
    boolean toBridgeOf(Walk walk, int sw) {
        int from = fabric.bridgeOf(walk.atSwitch());
        int to = fabric.bridgeOf(sw);
        if (from < 0 || to < 0) {
            return walk.fail(name(from < 0 ? walk.atSwitch() : sw) + " is down");
        }
        if (from == to) {
            return true;
        }
        SpanningTree tree = fabric.tree(walk.vlan());
        if (!tree.joins(from, to)) {
            return walk.fail(whyApart(walk.atSwitch(), sw, walk.vlan()));
        }
        for (Channel channel : channels(tree, from, to)) {
            if (!cross(walk, channel)) {
                return false;
            }
        }
        return true;
    }

    /// Goes to a switch itself, over the peer link where the frame is at the other half.
    boolean toSwitch(Walk walk, int sw) {
        return toBridgeOf(walk, sw) && acrossPeerLink(walk, sw);
    }

    private static List<Channel> channels(SpanningTree tree, int from, int to) {
        List<Channel> climb = new ArrayList<>();
        List<Channel> descent = new ArrayList<>();
        int a = from;
        int b = to;
        while (a != b) {
            if (tree.depth()[a] >= tree.depth()[b]) {
                climb.add(tree.up()[a]);
                a = tree.parent()[a];
            } else {
                descent.add(tree.up()[b]);
                b = tree.parent()[b];
            }
        }
        Collections.reverse(descent);
        climb.addAll(descent);
        return climb;
    }

    private boolean cross(Walk walk, Channel channel) {
        int bridge = fabric.bridgeOf(walk.atSwitch());
        List<SwitchCable> local = new ArrayList<>();
        for (SwitchCable c : channel.members()) {
            if (cabling.portSwitch(portAt(c, bridge)) == walk.atSwitch()) {
                local.add(c);
            }
        }
        List<SwitchCable> choice = local.isEmpty() ? channel.members() : local;
        SwitchCable member = choice.get(IpHash.member(source, destination, choice.size()));
        int port = portAt(member, bridge);
        if (!acrossPeerLink(walk, cabling.portSwitch(port))) {
            return false;
        }
        walk.cross(member, port, cabling);
        return true;
    }

    private int portAt(SwitchCable cable, int bridge) {
        return fabric.bridgeOf(cabling.portSwitch(cable.portA())) == bridge ? cable.portA() : cable.portB();
    }

    private boolean acrossPeerLink(Walk walk, int sw) {
        int here = walk.atSwitch();
        if (here == sw) {
            return true;
        }
        List<SwitchCable> carrying = new ArrayList<>();
        for (SwitchCable c : fabric.peerCables()) {
            if (portOn(c, here) >= 0 && portOn(c, sw) >= 0 && fabric.carries(c, walk.vlan())) {
                carrying.add(c);
            }
        }
        if (carrying.isEmpty()) {
            return walk.fail(
                    "the peer link between " + name(here) + " and " + name(sw) + " does not carry VLAN " + walk.vlan());
        }
        SwitchCable cable = carrying.get(IpHash.member(source, destination, carrying.size()));
        walk.cross(cable, portOn(cable, here), cabling);
        return true;
    }

    private int portOn(SwitchCable cable, int sw) {
        return cabling.portSwitch(cable.portA()) == sw
                ? cable.portA()
                : cabling.portSwitch(cable.portB()) == sw ? cable.portB() : -1;
    }

    private String name(int sw) {
        return cabling.physicalSwitch(sw).name();
    }

    /// The first hop on the shortest cabled way that does not carry the VLAN, in words.
    private String whyApart(int from, int to, int vlan) {
        int[] arrivedBy = shortest(from, to);
        if (arrivedBy[to] < 0) {
            return "no working cables lead from " + name(from) + " to " + name(to);
        }
        List<SwitchCable> way = new ArrayList<>();
        for (int sw = to; sw != from; ) {
            SwitchCable cable = fabric.cables().get(arrivedBy[sw]);
            way.addFirst(cable);
            sw = cabling.portSwitch(cable.otherPort(portOn(cable, sw)));
        }
        int at = from;
        for (SwitchCable cable : way) {
            int port = portOn(cable, at);
            if (!fabric.carries(cable, vlan)) {
                return whyBlocked(port, cable.otherPort(port), vlan);
            }
            at = cabling.portSwitch(cable.otherPort(port));
        }
        return "VLAN " + vlan + " does not lead from " + name(from) + " to " + name(to);
    }

    private int[] shortest(int from, int to) {
        int[] arrivedBy = new int[cabling.switchCount()];
        Arrays.fill(arrivedBy, -1);
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && arrivedBy[to] < 0) {
            int at = open.remove();
            for (int c = 0; c < fabric.cables().size(); c++) {
                SwitchCable cable = fabric.cables().get(c);
                int port = portOn(cable, at);
                int next = port < 0 ? at : cabling.portSwitch(cable.otherPort(port));
                if (next != at && next != from && arrivedBy[next] < 0) {
                    arrivedBy[next] = c;
                    open.add(next);
                }
            }
        }
        return arrivedBy;
    }

    private String whyBlocked(int near, int far, int vlan) {
        PortMode nearMode = cabling.port(near).mode();
        PortMode farMode = cabling.port(far).mode();
        if (nearMode.tagOfVlan(vlan).isEmpty()) {
            return label(near) + " does not carry VLAN " + vlan;
        }
        if (farMode.tagOfVlan(vlan).isEmpty()) {
            return label(far) + " does not carry VLAN " + vlan;
        }
        return label(near) + " and " + label(far) + " disagree on the tag of VLAN " + vlan
                + ": their native or access VLANs differ";
    }

    private String label(int port) {
        return index.label(cabling.port(port).id());
    }
}
