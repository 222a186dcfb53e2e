package dev.vmklab.design.host;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mac;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.value.Service;
import java.util.List;
import java.util.Optional;

/// A VMkernel adapter.
///
/// @param name `vmkN`
/// @param portGroup the port group it is connected to
/// @param portId its virtual port number on the switch, fixed when it is connected; teaming by originating port uses it
/// @param ip address and prefix, where one is configured
/// @param mtu 1280 to 9216 bytes
/// @param stack key of its TCP/IP stack
/// @param tags the services ticked on it
/// @param role the storage protocol it exists for, which ESXi has no tag for
/// @param boundToIscsi whether the software iSCSI adapter's port binding lists it
/// @param gateway an override of the stack's default gateway
public record Vmk(
        Id id,
        String name,
        Id portGroup,
        int portId,
        Optional<Mac> mac,
        Optional<IpPrefix> ip,
        int mtu,
        String stack,
        List<VmkTag> tags,
        Optional<StorageRole> role,
        boolean boundToIscsi,
        Optional<Ipv4> gateway,
        Extras extras) {
    public static final int MAX_PORT_ID = 1 << 24;

    public Vmk {
        Check.name("name", name);
        Check.range("portId", portId, 0, MAX_PORT_ID);
        Mtu.check("mtu", mtu);
        Check.name("stack", stack);
        tags = Check.distinct("tags", tags);
    }

    /// Whether this adapter carries the service, by tag or by role.
    public boolean carries(Service service) {
        return role.map(r -> r.service() == service).orElse(false)
                || tags.stream().anyMatch(t -> t.service() == service);
    }

    public Vmk withPortGroup(Id newPortGroup) {
        return new Vmk(id, name, newPortGroup, portId, mac, ip, mtu, stack, tags, role, boundToIscsi, gateway, extras);
    }

    public Vmk withMtu(int newMtu) {
        return new Vmk(id, name, portGroup, portId, mac, ip, newMtu, stack, tags, role, boundToIscsi, gateway, extras);
    }
}
