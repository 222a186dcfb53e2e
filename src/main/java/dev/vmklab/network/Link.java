package dev.vmklab.network;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.Shaping;
import java.util.List;
import java.util.Optional;

/// One direction of a place where traffic queues.
///
/// @param kind which part of the way it is
/// @param from the element that sends: a port, vmnic, switch port, array port or appliance
/// @param to the element that receives
/// @param cable the cable it runs through, for links outside a host
/// @param label what a person calls it, such as `esx01 vmnic0 -> ToR A Eth1/1`
/// @param bitsPerSecond wire rate; for a virtual port the peak rate of its shaping, `POSITIVE_INFINITY` without
/// @param delaySeconds propagation
/// @param bufferBytes what the sender queues at most: a switch port's buffer, for other senders on a cable that of the
///     switch at its end, for a virtual port its burst size
/// @param classes the scheduler's classes; empty means one FIFO
/// @param shaping the token bucket of a shaped virtual port
public record Link(
        Kind kind,
        Id from,
        Id to,
        Optional<Id> cable,
        String label,
        double bitsPerSecond,
        double delaySeconds,
        double bufferBytes,
        List<LinkClass> classes,
        Optional<Shaping> shaping) {
    /// Which part of the way a link is.
    public enum Kind {
        /// A vmk or VM into its virtual switch.
        PORT_INGRESS,
        /// A virtual switch to a vmk or VM.
        PORT_EGRESS,
        /// A vmnic to the physical switch: the host's transmit side, where NIOC acts.
        UPLINK_TRANSMIT,
        /// A physical switch to a vmnic: the switch's transmit side, where its QoS acts.
        UPLINK_RECEIVE,
        /// Between physical switches.
        INTER_SWITCH,
        /// A storage array or appliance to its switch.
        STATION_TRANSMIT,
        /// A physical switch to a storage array or appliance.
        STATION_RECEIVE
    }

    public Link {
        classes = List.copyOf(classes);
    }
}
