package dev.vmklab.network;

import java.util.Arrays;

/// What teams have concluded beside link status: which uplinks beacons say have failed, which wait because failback is
/// off, and which teams cannot tell. Slots' members and teams are numbered by [TeamNumbers].
final class TeamStates {
    final boolean[] beaconsLost;
    final boolean[] waiting;
    final boolean[] ambiguous;

    TeamStates(int members, int teams) {
        this(new boolean[members], new boolean[members], new boolean[teams]);
    }

    private TeamStates(boolean[] beaconsLost, boolean[] waiting, boolean[] ambiguous) {
        this.beaconsLost = beaconsLost;
        this.waiting = waiting;
        this.ambiguous = ambiguous;
    }

    /// Takes over what the same teams of another design have concluded.
    void take(TeamStates other) {
        System.arraycopy(other.beaconsLost, 0, beaconsLost, 0, beaconsLost.length);
        System.arraycopy(other.waiting, 0, waiting, 0, waiting.length);
        System.arraycopy(other.ambiguous, 0, ambiguous, 0, ambiguous.length);
    }

    boolean isLike(TeamStates other) {
        return Arrays.equals(beaconsLost, other.beaconsLost)
                && Arrays.equals(waiting, other.waiting)
                && Arrays.equals(ambiguous, other.ambiguous);
    }

    TeamStates copy() {
        return new TeamStates(beaconsLost.clone(), waiting.clone(), ambiguous.clone());
    }
}
