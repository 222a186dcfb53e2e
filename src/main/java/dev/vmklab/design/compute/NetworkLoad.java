package dev.vmklab.design.compute;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// The traffic of one virtual network adapter.
///
/// @param nic the adapter
/// @param peer the VM it talks to; empty for the networks beyond the gateway of its VLAN
/// @param sendBitsPerSecond payload that the VM sends
/// @param receiveBitsPerSecond payload that it receives
public record NetworkLoad(
        Id nic, Optional<Id> peer, double sendBitsPerSecond, double receiveBitsPerSecond, Extras extras) {
    public NetworkLoad {
        Check.range("sendBitsPerSecond", sendBitsPerSecond, 0, 1e13);
        Check.range("receiveBitsPerSecond", receiveBitsPerSecond, 0, 1e13);
    }

    public NetworkLoad(Id nic, Optional<Id> peer, double sendBitsPerSecond, double receiveBitsPerSecond) {
        this(nic, peer, sendBitsPerSecond, receiveBitsPerSecond, Extras.NONE);
    }
}
