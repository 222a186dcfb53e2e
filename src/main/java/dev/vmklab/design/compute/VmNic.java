package dev.vmklab.design.compute;

import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Mac;
import java.util.Optional;

/// A virtual network adapter of a VM.
///
/// @param portId virtual port number on the switch, fixed when the VM is connected
public record VmNic(
        Id id,
        String name,
        Id portGroup,
        int portId,
        Optional<Mac> mac,
        Optional<IpPrefix> ip,
        boolean connected,
        Extras extras) {
    public VmNic {
        Check.name("name", name);
        Check.range("portId", portId, 0, Vmk.MAX_PORT_ID);
    }

    public VmNic(
            Id id, String name, Id portGroup, int portId, Optional<Mac> mac, Optional<IpPrefix> ip, boolean connected) {
        this(id, name, portGroup, portId, mac, ip, connected, Extras.NONE);
    }

    public VmNic withPortGroup(Id newPortGroup) {
        return new VmNic(id, name, newPortGroup, portId, mac, ip, connected, extras);
    }
}
