package dev.vmklab.network;

import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.List;

/// The uplinks of one port group on one host, with names already resolved to vmnics.
///
/// @param active slots in failover order that have a vmnic on this host
/// @param standby slots that take over, in order
/// @param unbundled why a LAG's vmnics carry nothing, one sentence each
record Team(TeamingPolicy policy, List<Slot> active, List<Slot> standby, List<String> unbundled) {
    /// A place in the failover order.
    ///
    /// @param vmnics element numbers: one, or all bundled members of a LAG
    record Slot(String name, boolean lag, int[] vmnics) {
        boolean isEmpty() {
            return vmnics.length == 0;
        }

        boolean isSeenUp(NetworkState state) {
            for (int vmnic : vmnics) {
                if (state.seenUp(vmnic)) {
                    return true;
                }
            }
            return false;
        }
    }

    boolean isEmpty() {
        return active.isEmpty() && standby.isEmpty();
    }

    /// Whether frames that arrive on the vmnic reach the port group's ports; unused uplinks do not count.
    boolean uses(int vmnic) {
        return holds(active, vmnic) || holds(standby, vmnic);
    }

    private static boolean holds(List<Slot> slots, int vmnic) {
        for (Slot slot : slots) {
            for (int member : slot.vmnics()) {
                if (member == vmnic) {
                    return true;
                }
            }
        }
        return false;
    }
}
