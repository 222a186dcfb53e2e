package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Mtu;
import java.util.List;
import java.util.Optional;

/// A standard switch (vSS) of one host.
///
/// @param name `vSwitchN`
/// @param mtu 1280 to 9216 bytes
/// @param uplinks names of the host's vmnics that belong to it
public record StandardSwitch(
        Id id,
        String name,
        int mtu,
        List<String> uplinks,
        Teaming teaming,
        SecurityPolicy security,
        Optional<Shaping> shaping,
        List<PortGroup> portGroups,
        Extras extras) {
    public StandardSwitch {
        Check.name("name", name);
        Mtu.check("mtu", mtu);
        uplinks = Check.distinct("uplinks", uplinks);
        portGroups = List.copyOf(portGroups);
    }

    /// The teaming in force for one of its port groups.
    public Teaming teamingOf(PortGroup portGroup) {
        return portGroup.teaming().orElse(teaming);
    }

    public StandardSwitch withPortGroups(List<PortGroup> newPortGroups) {
        return new StandardSwitch(id, name, mtu, uplinks, teaming, security, shaping, newPortGroups, extras);
    }

    public StandardSwitch withUplinks(List<String> newUplinks) {
        return new StandardSwitch(id, name, mtu, newUplinks, teaming, security, shaping, portGroups, extras);
    }

    public StandardSwitch withMtu(int newMtu) {
        return new StandardSwitch(id, name, newMtu, uplinks, teaming, security, shaping, portGroups, extras);
    }
}
