package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Extras;

/// Layer-2 security of a port group; `true` means Accept.
public record SecurityPolicy(boolean promiscuous, boolean macChanges, boolean forgedTransmits, Extras extras) {
    /// What a standard switch starts with (promiscuous Reject, the others Accept).
    public static final SecurityPolicy STANDARD_DEFAULT = new SecurityPolicy(false, true, true);

    /// What a distributed switch starts with.
    public static final SecurityPolicy REJECT_ALL = new SecurityPolicy(false, false, false);

    public SecurityPolicy(boolean promiscuous, boolean macChanges, boolean forgedTransmits) {
        this(promiscuous, macChanges, forgedTransmits, Extras.NONE);
    }
}
