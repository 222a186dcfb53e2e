package dev.vmklab.network;

import dev.vmklab.design.fabric.Cable;
import dev.vmklab.network.Attachment.VirtualPort;
import java.util.List;
import java.util.Optional;

/// The uplinks of virtual ports: which one, whether it works, and in words why not.
final class Uplinks {
    private Uplinks() {}

    /// The port group of a virtual port on a host.
    static Optional<Place> place(Network network, VirtualPort port, int host) {
        return network.places(host).find(port.portGroup());
    }

    /// Why an endpoint has no port group on a host, in words.
    static String whyNoPlace(Network network, int endpoint, VirtualPort port, int host) {
        String hostName = network.hostName(host);
        return network.index().contains(port.portGroup())
                ? hostName + " has no port group " + network.index().label(port.portGroup()) + " for "
                        + network.endpoint(endpoint).label()
                : network.endpoint(endpoint).label() + " is connected to no port group";
    }

    /// The vmnic element that a port sends by, or -1.
    static int choose(NetworkState state, int endpoint, VirtualPort port, Place place, int source, int destination) {
        return Teams.choose(
                state,
                place.team(),
                new Teams.Key(port.portId(), port.macByte(), source, destination, state.uplinkOverride(endpoint)));
    }

    /// The vmnic element that a frame of a trip leaves or reaches a port by, or -1. A team that cannot tell which of
    /// its
    /// uplinks works sends by all of them; a trip tries one after the other.
    static int choose(Trip trip, int endpoint, VirtualPort port, Place place, int source, int destination) {
        int chosen = choose(trip.state(), endpoint, port, place, source, destination);
        boolean another = trip.alternative() > 0
                && trip.state().teams().ambiguous[place.team().number()];
        return chosen >= 0 && another ? Teams.another(trip.state(), place.team(), chosen, trip.alternative()) : chosen;
    }

    /// By how many uplinks an endpoint's team sends each frame: more than one only where it cannot tell which works.
    static int alternatives(Network network, NetworkState state, int endpoint) {
        int host = state.hostOfEndpoint(endpoint);
        if (!(network.attachments().get(endpoint) instanceof VirtualPort port) || host < 0) {
            return 1;
        }
        return place(network, port, host)
                .map(Place::team)
                .filter(t -> state.teams().ambiguous[t.number()])
                .map(t -> t.slots().size())
                .orElse(1);
    }

    /// Why [#choose] found none, in words.
    static String whyNone(Network network, Place place) {
        if (place.team().isEmpty()) {
            return place.label() + " has no uplink";
        }
        if (!place.team().unbundled().isEmpty()) {
            return place.team().unbundled().getFirst();
        }
        List<String> cableless = place.team().active().stream()
                .filter(s -> s.vmnics().length == 1 && !network.cabling().isCabled(s.vmnics()[0]))
                .map(s -> network.index().label(network.element(s.vmnics()[0])))
                .toList();
        return cableless.size() == place.team().active().size() && !cableless.isEmpty()
                ? "no uplink of " + place.label() + " is up: " + cableless.getFirst() + " has no cable"
                : "no uplink of " + place.label() + " is up";
    }

    /// Why a vmnic that its team takes to be up carries nothing, in words; empty when it works.
    static String whyBlackHole(Trip trip, int vmnic) {
        Network network = trip.network();
        String name = trip.label(vmnic);
        int link = network.cabling().linkOut(vmnic);
        if (link < 0) {
            return name + " has no cable";
        }
        for (int element : network.elementsOf(link)) {
            if (!trip.state().works(element)) {
                if (trip.state().hasCarrier(element)) {
                    return "the link of " + name + " is up but passes nothing at "
                            + network.index().label(network.element(element));
                }
                String cause = element == vmnic ? "" : " (" + broken(network, element) + ")";
                return name + " is down" + cause + " and the team has not noticed yet";
            }
        }
        return "";
    }

    /// Whether the link of a vmnic is up, whatever passes through it.
    static boolean isLinked(Trip trip, int vmnic) {
        int link = trip.network().cabling().linkOut(vmnic);
        if (link < 0) {
            return false;
        }
        for (int element : trip.network().elementsOf(link)) {
            if (!trip.state().hasCarrier(element)) {
                return false;
            }
        }
        return true;
    }

    private static String broken(Network network, int element) {
        boolean cable =
                network.index().find(network.element(element), Cable.class).isPresent();
        return cable ? "its cable is broken" : network.index().label(network.element(element)) + " is down";
    }
}
