package dev.vmklab.network;

import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Ipv4;
import java.util.Optional;

/// Where an endpoint hooks into the network.
sealed interface Attachment {
    /// Of a vmk or VM nic, on whichever host it is.
    ///
    /// @param macByte the last byte of the MAC, or the port number where none is known
    /// @param vm whether a guest sits behind it, which can tag frames itself
    record VirtualPort(Id portGroup, int portId, int macByte, boolean connected, boolean vm) implements Attachment {}

    /// Of an array port or appliance.
    ///
    /// @param station its element number
    /// @param device the element that must work too: the array; the appliance itself
    /// @param vlan what it tags, 0 for untagged
    record Station(int station, int device, int vlan, Optional<Ipv4> gateway) implements Attachment {}

    /// Of a gateway.
    ///
    /// @param sw the physical switch it runs on, -1 where the design has none
    record Router(Gateway gateway, int element, int sw) implements Attachment {}
}
