package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.VlanRange;
import java.util.List;

/// How a port group deals with VLAN tags.
public sealed interface VlanMode {
    /// VLAN 0: frames leave untagged and the physical switch assigns the VLAN (EST).
    record Untagged(Extras extras) implements VlanMode {
        public Untagged() {
            this(Extras.NONE);
        }
    }

    /// The virtual switch tags (VST).
    record Tagged(int vlan, Extras extras) implements VlanMode {
        public Tagged {
            Check.range("vlan", vlan, VlanRange.MIN, VlanRange.MAX);
        }

        public Tagged(int vlan) {
            this(vlan, Extras.NONE);
        }
    }

    /// The guest tags (VGT); a standard switch passes all VLANs, a distributed one the listed ranges.
    record GuestTagged(List<VlanRange> vlans, Extras extras) implements VlanMode {
        public GuestTagged {
            vlans = List.copyOf(vlans);
            Check.that(!vlans.isEmpty(), "vlans is empty, expected at least one range");
        }

        public GuestTagged(List<VlanRange> vlans) {
            this(vlans, Extras.NONE);
        }
    }

    /// A secondary private VLAN of a distributed switch.
    record Private(int primary, int secondary, Extras extras) implements VlanMode {
        public Private {
            Check.range("primary", primary, VlanRange.MIN, VlanRange.MAX);
            Check.range("secondary", secondary, VlanRange.MIN, VlanRange.MAX);
        }

        public Private(int primary, int secondary) {
            this(primary, secondary, Extras.NONE);
        }
    }
}
