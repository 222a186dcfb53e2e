package dev.vmklab.network;

import dev.vmklab.network.Team.Slot;
import java.util.ArrayList;
import java.util.List;

/// Chooses the uplink of a port among those that its team takes to be up.
///
/// A failed active uplink's place goes to the next healthy standby, one for one. Where none is left, the ports of that
/// place spread over the other active uplinks while everyone else's stay where they are.
final class Teams {
    private static final Slot NONE = new Slot("", false, new int[0], 0);

    private Teams() {}

    /// What the policies look at.
    ///
    /// @param portId virtual port number
    /// @param macByte last byte of the MAC, or the port number where none is known
    /// @param source the port's address word
    /// @param destination the other end's address word
    /// @param override the vmnic that load based teaming moved the port to, or -1
    record Key(int portId, int macByte, int source, int destination, int override) {}

    /// The vmnic element to send by, or -1 when no uplink of the team is seen up.
    static int choose(NetworkState state, Team team, Key key) {
        Slot slot = switch (team.policy()) {
            case EXPLICIT -> first(state, team);
            case PORT_ID -> sticky(state, team, key.portId());
            case MAC_HASH -> sticky(state, team, key.macByte());
            case IP_HASH -> hashed(state, team, key);
            case LOAD_BASED -> loadBased(state, team, key);
        };
        return slot.isEmpty() ? -1 : member(state, slot, key);
    }

    private static Slot first(NetworkState state, Team team) {
        for (Slot slot : team.active()) {
            if (slot.isUsable(state)) {
                return slot;
            }
        }
        for (Slot slot : team.standby()) {
            if (slot.isUsable(state)) {
                return slot;
            }
        }
        return NONE;
    }

    /// The team's places after standbys have taken over; [#NONE] where a place stays empty.
    private static List<Slot> places(NetworkState state, Team team) {
        List<Slot> places = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < Math.max(1, team.active().size()); i++) {
            Slot slot = i < team.active().size() ? team.active().get(i) : NONE;
            while (!slot.isUsable(state) && next < team.standby().size()) {
                slot = team.standby().get(next++);
            }
            places.add(slot.isUsable(state) ? slot : NONE);
        }
        return places;
    }

    private static Slot sticky(NetworkState state, Team team, int number) {
        List<Slot> places = places(state, team);
        Slot own = places.get(number % places.size());
        return own.isEmpty() ? pick(filled(places), number) : own;
    }

    private static Slot hashed(NetworkState state, Team team, Key key) {
        List<Slot> filled = filled(places(state, team));
        return filled.isEmpty() ? NONE : filled.get(IpHash.member(key.source(), key.destination(), filled.size()));
    }

    private static Slot loadBased(NetworkState state, Team team, Key key) {
        if (key.override() >= 0) {
            for (Slot slot : places(state, team)) {
                if (slot.vmnics().length == 1 && slot.vmnics()[0] == key.override()) {
                    return slot;
                }
            }
        }
        return sticky(state, team, key.portId());
    }

    private static List<Slot> filled(List<Slot> places) {
        return places.stream().filter(s -> !s.isEmpty()).toList();
    }

    private static Slot pick(List<Slot> slots, int number) {
        return slots.isEmpty() ? NONE : slots.get(number % slots.size());
    }

    private static int member(NetworkState state, Slot slot, Key key) {
        int up = 0;
        for (int m = 0; m < slot.vmnics().length; m++) {
            up += slot.isUsable(state, m) ? 1 : 0;
        }
        int wanted = up == 1 ? 0 : IpHash.member(key.source(), key.destination(), up);
        for (int m = 0; m < slot.vmnics().length; m++) {
            if (slot.isUsable(state, m) && wanted-- == 0) {
                return slot.vmnics()[m];
            }
        }
        return -1;
    }

    /// Another vmnic of the team than the one that [#choose] gives, as an ambiguous team sends by all of them.
    ///
    /// @param alternative 1 for the next one, and so on; there are less than the team has slots
    static int another(NetworkState state, Team team, int chosen, int alternative) {
        List<Integer> usable = new ArrayList<>();
        for (Slot slot : team.slots()) {
            for (int m = 0; m < slot.vmnics().length; m++) {
                if (slot.isUsable(state, m)) {
                    usable.add(slot.vmnics()[m]);
                }
            }
        }
        int at = usable.indexOf(chosen);
        return at < 0 ? chosen : usable.get((at + alternative) % usable.size());
    }
}
