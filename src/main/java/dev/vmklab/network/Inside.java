package dev.vmklab.network;

import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.network.Attachment.VirtualPort;

/// Traffic between two ports of one virtual switch on one host, which no vmnic sees.
final class Inside {
    private Inside() {}

    /// Whether both ports are on the same virtual switch of the same host and hear each other there; then the way is
    /// complete.
    static boolean reach(Trip trip, Walk walk, int from, int to) {
        Network network = trip.network();
        int host = trip.state().hostOfEndpoint(from);
        if (!(network.attachments().get(from) instanceof VirtualPort a)
                || !(network.attachments().get(to) instanceof VirtualPort b)
                || host != trip.state().hostOfEndpoint(to)) {
            return false;
        }
        Place placeA = Uplinks.place(network, a, host).orElse(null);
        Place placeB = Uplinks.place(network, b, host).orElse(null);
        if (placeA == null || placeB == null || !placeA.virtualSwitch().equals(placeB.virtualSwitch())) {
            return false;
        }
        int tag = Tags.sent(placeA, a.vm(), wanted(placeA, placeB, b.vm()));
        if (tag == Tags.NONE || !Tags.takes(placeB, b.vm(), tag)) {
            return false;
        }
        walk.link(network.portIngress(from));
        walk.mtu(placeA.mtu());
        walk.link(network.portEgress(to));
        return true;
    }

    private static int wanted(Place from, Place to, boolean vm) {
        return switch (to.mode()) {
            case VlanMode.Tagged(int vlan, var _) -> vlan;
            case VlanMode.Private(int primary, int _, var _) -> primary;
            case VlanMode.Untagged _ -> 0;
            case VlanMode.GuestTagged theirs ->
                vm && from.mode() instanceof VlanMode.GuestTagged ours ? Tags.common(ours, theirs) : 0;
        };
    }
}
