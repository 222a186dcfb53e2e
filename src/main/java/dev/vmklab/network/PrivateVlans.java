package dev.vmklab.network;

import dev.vmklab.design.Design;
import dev.vmklab.design.vswitch.PrivateVlan;
import java.util.List;

/// A private VLAN map: who hears whom.
record PrivateVlans(List<PrivateVlan> entries) {
    static final PrivateVlans NONE = new PrivateVlans(List.of());

    PrivateVlans {
        entries = List.copyOf(entries);
    }

    /// Of all distributed switches: what a private-VLAN-aware physical switch is taken to know.
    static PrivateVlans of(Design design) {
        return new PrivateVlans(design.distributedSwitches().stream()
                .flatMap(sw -> sw.privateVlans().stream())
                .toList());
    }

    /// The kind of a pair; a pair that is not in the map is promiscuous where both ids are the same, else isolated.
    PrivateVlan.Kind kind(int primary, int secondary) {
        for (PrivateVlan entry : entries) {
            if (entry.primary() == primary && entry.secondary() == secondary) {
                return entry.kind();
            }
        }
        return primary == secondary ? PrivateVlan.Kind.PROMISCUOUS : PrivateVlan.Kind.ISOLATED;
    }

    /// The primary VLAN of a secondary one; any other VLAN is its own.
    int primaryOf(int vlan) {
        for (PrivateVlan entry : entries) {
            if (entry.secondary() == vlan) {
                return entry.primary();
            }
        }
        return vlan;
    }

    /// Whether a port of the pair takes frames tagged with a VLAN of the same primary.
    boolean takes(int primary, int secondary, int tag) {
        return switch (kind(primary, secondary)) {
            case PROMISCUOUS -> primaryOf(tag) == primary;
            case COMMUNITY -> tag == secondary || tag == primary;
            case ISOLATED -> tag == primary;
        };
    }
}
