package dev.vmklab.network;

import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.ArrayList;
import java.util.List;

/// The uplinks of one port group on one host, with names already resolved to vmnics.
///
/// @param number of the team in its network
/// @param teaming what the port group says
/// @param active slots in failover order that have a vmnic on this host
/// @param standby slots that take over, in order
/// @param unbundled why a LAG's vmnics carry nothing, one sentence each
record Team(int number, Teaming teaming, List<Slot> active, List<Slot> standby, List<String> unbundled) {
    /// A place in the failover order.
    ///
    /// @param vmnics element numbers: one, or all bundled members of a LAG
    /// @param firstMember number of the first of them among all members of slots
    record Slot(String name, boolean lag, int[] vmnics, int firstMember) {
        boolean isEmpty() {
            return vmnics.length == 0;
        }

        /// Whether the team takes a member to be up and uses it.
        boolean isUsable(NetworkState state, int member) {
            return state.seenUp(vmnics[member])
                    && !state.teams().beaconsLost[firstMember + member]
                    && !state.teams().waiting[firstMember + member];
        }

        boolean isUsable(NetworkState state) {
            for (int m = 0; m < vmnics.length; m++) {
                if (isUsable(state, m)) {
                    return true;
                }
            }
            return false;
        }
    }

    TeamingPolicy policy() {
        return teaming.policy();
    }

    boolean isEmpty() {
        return active.isEmpty() && standby.isEmpty();
    }

    /// Active and standby slots.
    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>(active);
        slots.addAll(standby);
        return slots;
    }

    /// Whether frames that arrive on the vmnic reach the port group's ports; unused uplinks do not count.
    boolean uses(int vmnic) {
        for (Slot slot : slots()) {
            for (int member : slot.vmnics()) {
                if (member == vmnic) {
                    return true;
                }
            }
        }
        return false;
    }
}
