package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.VlanRange;

/// One entry of a distributed switch's private VLAN map.
public record PrivateVlan(int primary, int secondary, Kind kind, Extras extras) {
    /// Who may talk: promiscuous with all, community with its own and promiscuous, isolated with promiscuous only.
    public enum Kind {
        PROMISCUOUS("promiscuous"),
        COMMUNITY("community"),
        ISOLATED("isolated");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }

    public PrivateVlan {
        Check.range("primary", primary, VlanRange.MIN, VlanRange.MAX);
        Check.range("secondary", secondary, VlanRange.MIN, VlanRange.MAX);
    }

    public PrivateVlan(int primary, int secondary, Kind kind) {
        this(primary, secondary, kind, Extras.NONE);
    }
}
