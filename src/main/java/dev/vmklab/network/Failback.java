package dev.vmklab.network;

import dev.vmklab.network.Team.Slot;

/// Teams that do not fail back: an uplink that has recovered waits until another one that is in use fails.
public final class Failback {
    private Failback() {}

    /// A team has seen the link of a vmnic of its host go down or come up, and [NetworkState#seenUp] says so.
    public static void seen(Network network, NetworkState state, int host, int vmnic) {
        for (Place place : network.places(host).all()) {
            Team team = place.team();
            if (!team.teaming().failback() && team.uses(vmnic)) {
                seen(state, team, vmnic);
            }
        }
    }

    private static void seen(NetworkState state, Team team, int vmnic) {
        boolean up = state.seenUp(vmnic);
        boolean others = isAnotherUsable(state, team, vmnic);
        for (Slot slot : team.slots()) {
            for (int m = 0; m < slot.vmnics().length; m++) {
                int number = slot.firstMember() + m;
                if (slot.vmnics()[m] == vmnic) {
                    state.teams().waiting[number] = up ? others && state.teams().waiting[number] : others;
                } else if (!others && !up) {
                    state.teams().waiting[number] = false;
                }
            }
        }
    }

    private static boolean isAnotherUsable(NetworkState state, Team team, int vmnic) {
        for (Slot slot : team.slots()) {
            for (int m = 0; m < slot.vmnics().length; m++) {
                if (slot.vmnics()[m] != vmnic && slot.isUsable(state, m)) {
                    return true;
                }
            }
        }
        return false;
    }
}
