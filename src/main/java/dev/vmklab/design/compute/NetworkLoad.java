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
/// @param pattern how the rates vary; steady without one
/// @param through the VM that forwards the traffic to `peer`, such as a firewall between two port groups
public record NetworkLoad(
        Id nic,
        Optional<Id> peer,
        double sendBitsPerSecond,
        double receiveBitsPerSecond,
        Optional<TrafficPattern> pattern,
        Optional<Id> through,
        Extras extras) {
    public NetworkLoad {
        Check.range("sendBitsPerSecond", sendBitsPerSecond, 0, 1e13);
        Check.range("receiveBitsPerSecond", receiveBitsPerSecond, 0, 1e13);
    }

    public NetworkLoad(Id nic, Optional<Id> peer, double sendBitsPerSecond, double receiveBitsPerSecond) {
        this(nic, peer, sendBitsPerSecond, receiveBitsPerSecond, Optional.empty(), Optional.empty(), Extras.NONE);
    }
}
