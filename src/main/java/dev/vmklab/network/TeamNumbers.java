package dev.vmklab.network;

/// Numbers the teams of a network, and the vmnics in their slots, in the order in which they are compiled.
final class TeamNumbers {
    private int teams;
    private int members;

    /// The number of a new team.
    int team() {
        return teams++;
    }

    /// The number of the first of a slot's members; the others follow.
    int members(int count) {
        int first = members;
        members += count;
        return first;
    }

    int teams() {
        return teams;
    }

    int memberCount() {
        return members;
    }
}
