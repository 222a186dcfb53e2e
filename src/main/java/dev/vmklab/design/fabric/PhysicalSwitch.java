package dev.vmklab.design.fabric;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.Optional;

/// A physical switch, usually a ToR.
///
/// @param bufferBytes what one port may queue on transmit
/// @param mlagPeer the other half of a multi-chassis pair; both halves name each other
/// @param linkStateTracking whether its host ports go down when its way up is lost
/// @param bridgePriority spanning tree priority, 0 to 61440; the lowest becomes the root
public record PhysicalSwitch(
        Id id,
        String name,
        Optional<Id> rack,
        double bufferBytes,
        Optional<Id> mlagPeer,
        boolean linkStateTracking,
        int bridgePriority,
        Optional<QosPolicy> qos,
        List<SwitchPort> ports,
        Extras extras) {
    public static final int DEFAULT_BRIDGE_PRIORITY = 32768;

    public PhysicalSwitch {
        Check.name("name", name);
        Check.range("bufferBytes", bufferBytes, 1500, 1e11);
        Check.range("bridgePriority", bridgePriority, 0, 61440);
        ports = List.copyOf(ports);
    }

    public PhysicalSwitch withPorts(List<SwitchPort> newPorts) {
        return new PhysicalSwitch(
                id, name, rack, bufferBytes, mlagPeer, linkStateTracking, bridgePriority, qos, newPorts, extras);
    }

    public PhysicalSwitch withQos(Optional<QosPolicy> newQos) {
        return new PhysicalSwitch(
                id, name, rack, bufferBytes, mlagPeer, linkStateTracking, bridgePriority, newQos, ports, extras);
    }
}
