package dev.vmklab.drawing.layers;

import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.BitSet;

/// VLAN ids as sets of bits; bit 0 is traffic without a VLAN.
final class Vlans {
    private Vlans() {}

    static BitSet of(VlanMode mode) {
        BitSet ids = new BitSet();
        switch (mode) {
            case VlanMode.Untagged untagged -> ids.set(0);
            case VlanMode.Tagged tagged -> ids.set(tagged.vlan());
            case VlanMode.GuestTagged guest -> guest.vlans().forEach(range -> add(range, ids));
            case VlanMode.Private pair -> ids.set(pair.secondary());
        }
        return ids;
    }

    static BitSet of(PortMode mode) {
        BitSet ids = new BitSet();
        switch (mode) {
            case PortMode.Access access -> ids.set(access.vlan());
            case PortMode.Trunk trunk -> {
                trunk.allowedVlans().forEach(range -> add(range, ids));
                trunk.nativeVlan().ifPresent(ids::set);
            }
        }
        return ids;
    }

    static BitSet of(int vlan) {
        BitSet ids = new BitSet();
        ids.set(vlan);
        return ids;
    }

    private static void add(VlanRange range, BitSet to) {
        to.set(range.first(), range.last() + 1);
    }

    /// Whether there are any, and all of them are among others.
    static boolean within(BitSet some, BitSet others) {
        BitSet left = (BitSet) some.clone();
        left.andNot(others);
        return !some.isEmpty() && left.isEmpty();
    }
}
