package dev.vmklab.simulation;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import java.util.Optional;

/// One flow at one instant, for people and explanations.
///
/// @param label whose traffic it is, such as `vMotion of app-01 from esx01 to esx02`
/// @param links the links it crosses; do not modify
/// @param connections its weight on a FIFO link
/// @param wireBitsPerSecond its rate
/// @param demandBitsPerSecond what it would use if it could; infinite for a transfer that takes all it gets
/// @param from the endpoint that sends, by number
/// @param to the endpoint that receives, by number
/// @param migrating the VM that moves, where the flow belongs to a vMotion
public record FlowView(
        String label,
        Service service,
        int vlan,
        int[] links,
        double connections,
        double wireBitsPerSecond,
        double demandBitsPerSecond,
        int from,
        int to,
        Optional<Id> migrating) {}
