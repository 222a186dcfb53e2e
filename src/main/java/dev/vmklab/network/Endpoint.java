package dev.vmklab.network;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import java.util.Optional;

/// Something that traffic starts or ends at.
///
/// @param host index of the host that a vmk belongs to; -1 for all other kinds, VM nics included, because VMs move
/// @param label what a person calls it, such as `esx01 vmk2`
/// @param mtu the largest frame payload it sends, in bytes
/// @param ip its address; a gateway has one per interface and none here
public record Endpoint(Kind kind, Id id, int host, String label, int mtu, Optional<IpPrefix> ip) {
    /// What an endpoint is.
    public enum Kind {
        VMK,
        VM_NIC,
        ARRAY_PORT,
        APPLIANCE,
        /// Stands for the networks beyond the gateway as well.
        GATEWAY
    }
}
