package dev.vmklab.network;

import dev.vmklab.design.vswitch.FailureDetection;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.network.Team.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Teams whose uplinks send each other beacons, and what they conclude from those that do not arrive.
///
/// With three or more uplinks those that a majority does not hear have failed. Where no part of the team is larger than
/// every other, as always with two uplinks, the team cannot tell: it sends everything by all of them.
public final class BeaconProbing {
    /// A team with beacon probing.
    public record Probed(int host, String label, int team) {}

    /// What a team concludes.
    ///
    /// @param lost by member of the team, whether its beacons are missed
    /// @param ambiguous whether it cannot tell which uplink has failed
    public record Verdict(List<Boolean> lost, boolean ambiguous) {}

    private record Member(int vmnic, int number) {}

    private final Network network;
    private final List<Place> places = new ArrayList<>();
    private final List<Probed> probed = new ArrayList<>();

    private BeaconProbing(Network network) {
        this.network = network;
    }

    public static BeaconProbing of(Network network) {
        BeaconProbing probing = new BeaconProbing(network);
        for (int host = 0; host < network.hostCount(); host++) {
            for (Place place : network.places(host).all()) {
                if (place.team().teaming().failureDetection() == FailureDetection.BEACON_PROBING) {
                    probing.places.add(place);
                    probing.probed.add(
                            new Probed(host, place.label(), place.team().number()));
                }
            }
        }
        return probing;
    }

    public List<Probed> teams() {
        return List.copyOf(probed);
    }

    /// What a team is bound to conclude in a state.
    ///
    /// @param index in [#teams]
    public Verdict verdict(NetworkState state, int index) {
        Place place = places.get(index);
        List<Member> members = members(place.team());
        int[] up = IntStream.range(0, members.size())
                .filter(m -> state.seenUp(members.get(m).vmnic()))
                .toArray();
        Boolean[] lost = new Boolean[members.size()];
        Arrays.fill(lost, false);
        int[] part = parts(state, place, members, up);
        int largest = largest(part);
        if (up.length < 2 || size(part, largest) == up.length) {
            return new Verdict(List.of(lost), false);
        }
        if (size(part, largest) < 2 || isTied(part, largest)) {
            return new Verdict(List.of(lost), true);
        }
        for (int i = 0; i < up.length; i++) {
            lost[up[i]] = part[i] != largest;
        }
        return new Verdict(List.of(lost), false);
    }

    /// What a team has concluded so far.
    public Verdict current(NetworkState state, int index) {
        Team team = places.get(index).team();
        List<Boolean> lost = members(team).stream()
                .map(m -> state.teams().beaconsLost[m.number()])
                .toList();
        return new Verdict(lost, state.teams().ambiguous[team.number()]);
    }

    /// Lets a team act on a verdict.
    public void conclude(NetworkState state, int index, Verdict verdict) {
        Team team = places.get(index).team();
        List<Member> members = members(team);
        for (int m = 0; m < members.size(); m++) {
            state.teams().beaconsLost[members.get(m).number()] = verdict.lost().get(m);
        }
        state.teams().ambiguous[team.number()] = verdict.ambiguous();
    }

    /// The vmnics whose beacons a verdict misses, as element numbers.
    public List<Integer> lostVmnics(int index, Verdict verdict) {
        List<Member> members = members(places.get(index).team());
        List<Integer> lost = new ArrayList<>();
        for (int m = 0; m < members.size(); m++) {
            if (verdict.lost().get(m)) {
                lost.add(members.get(m).vmnic());
            }
        }
        return lost;
    }

    private static List<Member> members(Team team) {
        List<Member> members = new ArrayList<>();
        for (Slot slot : team.slots()) {
            for (int m = 0; m < slot.vmnics().length; m++) {
                members.add(new Member(slot.vmnics()[m], slot.firstMember() + m));
            }
        }
        return members;
    }

    /// Which uplinks hear each other, as the number of the part that each belongs to.
    private int[] parts(NetworkState state, Place place, List<Member> members, int[] up) {
        int[] part = new int[up.length];
        Arrays.setAll(part, i -> i);
        for (int a = 0; a < up.length; a++) {
            for (int b = 0; b < a; b++) {
                int one = members.get(up[a]).vmnic();
                int other = members.get(up[b]).vmnic();
                if (part[a] != part[b] && hears(state, place, one, other) && hears(state, place, other, one)) {
                    int from = part[a];
                    int to = part[b];
                    Arrays.setAll(part, i -> part[i] == from ? to : part[i]);
                }
            }
        }
        return part;
    }

    private static int size(int[] part, int number) {
        return (int) Arrays.stream(part).filter(p -> p == number).count();
    }

    private static int largest(int[] part) {
        int best = -1;
        for (int p : part) {
            best = best < 0 || size(part, p) > size(part, best) ? p : best;
        }
        return best;
    }

    private static boolean isTied(int[] part, int largest) {
        return Arrays.stream(part).anyMatch(p -> p != largest && size(part, p) == size(part, largest));
    }

    private boolean hears(NetworkState state, Place place, int sender, int receiver) {
        Fabric fabric = state.fabric();
        Cabling cabling = network.cabling();
        Trip trip = new Trip(network, state, fabric, new FabricPath(cabling, fabric, network.index(), 0, 0), 0, 0, 0);
        int port = cabling.portOf(receiver);
        if (port < 0
                || cabling.portOf(sender) < 0
                || !Uplinks.whyBlackHole(trip, sender).isEmpty()
                || !Uplinks.whyBlackHole(trip, receiver).isEmpty()) {
            return false;
        }
        Walk walk = new Walk();
        return Plug.in(trip, walk, sender, tag(place)) && Plug.out(trip, walk, port, false) != Tags.NONE;
    }

    private static int tag(Place place) {
        return place.mode() instanceof VlanMode.GuestTagged guest
                ? place.standard() || guest.vlans().isEmpty()
                        ? 0
                        : guest.vlans().getFirst().first()
                : Tags.sent(place, false, Tags.NONE);
    }
}
