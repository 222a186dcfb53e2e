package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import java.util.List;

/// Teaming and failover of a port group.
///
/// Uplinks are named as on the switch: vmnic names on a standard switch, uplink or LAG names on a distributed one.
/// An uplink of the switch that is in neither list is unused.
///
/// @param active failover order of the active uplinks
/// @param standby uplinks that take over, in order
public record Teaming(
        TeamingPolicy policy,
        List<String> active,
        List<String> standby,
        FailureDetection failureDetection,
        boolean failback,
        boolean notifySwitches,
        Extras extras) {
    public Teaming {
        active = Check.distinct("active", active);
        standby = Check.distinct("standby", standby);
        for (String uplink : standby) {
            Check.that(!active.contains(uplink), "standby names \"" + uplink + "\", which is already active");
        }
    }

    /// The defaults of ESXi: originating virtual port, link status, failback and notification on.
    public static Teaming of(TeamingPolicy policy, List<String> active, List<String> standby) {
        return new Teaming(policy, active, standby, FailureDetection.LINK_STATUS, true, true, Extras.NONE);
    }
}
