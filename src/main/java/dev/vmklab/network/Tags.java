package dev.vmklab.network;

import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.PrivateVlan;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.design.vswitch.VlanMode.GuestTagged;
import java.util.List;

/// VLAN tags at the border between port groups and switch ports. 0 is an untagged frame.
final class Tags {
    /// No tag fits.
    static final int NONE = -1;

    private Tags() {}

    /// The tag with which frames leave a port group.
    ///
    /// @param vm whether a guest sits behind the port; a vmk never tags by itself
    /// @param wanted the tag that a guest would choose to meet the other end, or [#NONE]
    static int sent(Place place, boolean vm, int wanted) {
        return switch (place.mode()) {
            case VlanMode.Untagged _ -> 0;
            case VlanMode.Tagged(int vlan, var _) -> vlan;
            case VlanMode.Private(int primary, int secondary, var _) ->
                place.privateVlans().kind(primary, secondary) == PrivateVlan.Kind.PROMISCUOUS ? primary : secondary;
            case GuestTagged guest -> {
                int tag = vm ? wanted : 0;
                yield tag != NONE && passes(guest, place, tag) ? tag : NONE;
            }
        };
    }

    /// Whether frames with a tag reach the ports of a port group.
    static boolean takes(Place place, boolean vm, int tag) {
        return switch (place.mode()) {
            case VlanMode.Untagged _ -> tag == 0;
            case VlanMode.Tagged(int vlan, var _) -> tag == vlan;
            case VlanMode.Private(int primary, int secondary, var _) ->
                place.privateVlans().takes(primary, secondary, tag);
            case GuestTagged guest -> passes(guest, place, tag) && (vm || tag == 0);
        };
    }

    /// A standard switch's VLAN 4095 passes every frame; a distributed trunk only its ranges.
    private static boolean passes(GuestTagged guest, Place place, int tag) {
        return place.standard() || guest.vlans().stream().anyMatch(r -> r.contains(tag));
    }

    /// The lowest VLAN that two guest-tagging port groups share, or [#NONE].
    static int common(GuestTagged a, GuestTagged b) {
        int lowest = NONE;
        for (VlanRange x : a.vlans()) {
            for (VlanRange y : b.vlans()) {
                int first = Math.max(x.first(), y.first());
                boolean shared = first <= Math.min(x.last(), y.last());
                lowest = shared && (lowest == NONE || first < lowest) ? first : lowest;
            }
        }
        return lowest;
    }

    /// Why a switch port drops a frame that comes in, in words.
    static String whyDropped(String port, PortMode mode, int tag) {
        return switch (mode) {
            case PortMode.Access access ->
                port + " is an access port of VLAN " + access.vlan() + " and does not carry VLAN " + tag
                        + (tag == access.vlan() ? " tagged" : "");
            case PortMode.Trunk trunk -> {
                if (tag == 0) {
                    yield port + " has no native VLAN and drops untagged frames";
                }
                yield trunk.nativeVlan().filter(n -> n == tag).isPresent()
                        ? port + " takes its native VLAN " + tag + " untagged and drops frames tagged with it"
                        : port + " does not carry VLAN " + tag;
            }
        };
    }

    /// A tag in words.
    static String words(int tag) {
        return tag == 0 ? "untagged" : "tagged " + tag;
    }

    /// What a port group takes, in words.
    static String expected(VlanMode mode) {
        return switch (mode) {
            case VlanMode.Untagged _ -> "untagged frames";
            case VlanMode.Tagged(int vlan, var _) -> "VLAN " + vlan;
            case VlanMode.Private(int primary, int secondary, var _) -> "private VLAN " + primary + "/" + secondary;
            case GuestTagged(List<VlanRange> vlans, var _) ->
                "VLAN "
                        + String.join(
                                ", ", vlans.stream().map(VlanRange::toString).toList());
        };
    }
}
