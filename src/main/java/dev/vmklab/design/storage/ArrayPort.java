package dev.vmklab.design.storage;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mtu;
import java.util.Optional;

/// A network port of a storage array: an NFS server interface or an iSCSI or NVMe/TCP target portal.
///
/// @param controller which of the array's controllers it belongs to, from 0
/// @param vlan the VLAN it tags, 0 for untagged
/// @param gateway where it sends what is outside its subnet
public record ArrayPort(
        Id id,
        String name,
        int controller,
        double bitsPerSecond,
        int vlan,
        Optional<IpPrefix> ip,
        Optional<Ipv4> gateway,
        int mtu,
        Extras extras) {
    public static final int MAX_CONTROLLER = 63;

    public ArrayPort {
        Check.name("name", name);
        Check.range("controller", controller, 0, MAX_CONTROLLER);
        Check.range("bitsPerSecond", bitsPerSecond, 1e6, 1e12);
        Check.range("vlan", vlan, 0, 4094);
        Mtu.check("mtu", mtu);
    }

    public ArrayPort withMtu(int newMtu) {
        return new ArrayPort(id, name, controller, bitsPerSecond, vlan, ip, gateway, newMtu, extras);
    }
}
