package dev.vmklab.network;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.VlanMode;

/// A port group as it stands on one host.
///
/// @param virtualSwitch the standard or distributed switch it belongs to
/// @param label what a person calls it, such as `port group vMotion on esx01`
/// @param mtu of its virtual switch
/// @param standard whether it is of a standard switch
/// @param privateVlans the switch's private VLANs
record Place(
        Id virtualSwitch,
        String label,
        VlanMode mode,
        Team team,
        int mtu,
        boolean standard,
        PrivateVlans privateVlans) {}
