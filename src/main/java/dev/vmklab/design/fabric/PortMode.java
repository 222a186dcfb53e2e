package dev.vmklab.design.fabric;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.VlanRange;
import java.util.List;
import java.util.Optional;

/// How a physical switch port deals with VLAN tags.
public sealed interface PortMode {
    /// Untagged frames of one VLAN.
    record Access(int vlan, Extras extras) implements PortMode {
        public Access {
            Check.range("vlan", vlan, VlanRange.MIN, VlanRange.MAX);
        }

        public Access(int vlan) {
            this(vlan, Extras.NONE);
        }
    }

    /// Tagged frames of the allowed VLANs; untagged ones belong to the native VLAN, or are dropped where there is none.
    record Trunk(List<VlanRange> allowedVlans, Optional<Integer> nativeVlan, Extras extras) implements PortMode {
        public Trunk {
            allowedVlans = List.copyOf(allowedVlans);
            nativeVlan.ifPresent(v -> Check.range("nativeVlan", v, VlanRange.MIN, VlanRange.MAX));
        }

        public Trunk(List<VlanRange> allowedVlans, Optional<Integer> nativeVlan) {
            this(allowedVlans, nativeVlan, Extras.NONE);
        }

        public boolean allows(int vlan) {
            // Asked for every hop of every route.
            for (VlanRange range : allowedVlans) {
                if (range.contains(vlan)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// The fabric VLAN of a frame that enters with a tag (0 = untagged), or empty when the port drops it.
    default Optional<Integer> vlanOfTag(int tag) {
        return switch (this) {
            case Access access -> tag == 0 ? Optional.of(access.vlan()) : Optional.empty();
            case Trunk trunk ->
                tag == 0
                        ? trunk.nativeVlan()
                        : trunk.allows(tag)
                                        && trunk.nativeVlan().map(n -> n != tag).orElse(true)
                                ? Optional.of(tag)
                                : Optional.empty();
        };
    }

    /// The tag (0 = untagged) with which a frame of a fabric VLAN leaves, or empty when the port does not carry it.
    default Optional<Integer> tagOfVlan(int vlan) {
        return switch (this) {
            case Access access -> access.vlan() == vlan ? Optional.of(0) : Optional.empty();
            case Trunk trunk ->
                trunk.nativeVlan().map(n -> n == vlan).orElse(false)
                        ? Optional.of(0)
                        : trunk.allows(vlan) ? Optional.of(vlan) : Optional.empty();
        };
    }
}
