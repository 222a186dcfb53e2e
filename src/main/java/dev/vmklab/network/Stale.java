package dev.vmklab.network;

/// Where switches send frames for a port that has moved without telling them (Notify switches is off): to the vmnic
/// where they last heard its MAC address.
///
/// While that vmnic's link is up and the port is on the same host, the host takes the frames there. Otherwise they are
/// lost: switches upstream keep their entry when a link further down fails (model).
final class Stale {
    private Stale() {}

    /// The vmnic that frames for an endpoint are sent to.
    ///
    /// @param chosen the one that its port uses
    static int uplink(Trip trip, int endpoint, int chosen) {
        int stale = trip.state().staleUplink(endpoint);
        return stale < 0 || trip.alternative() > 0 ? chosen : stale;
    }

    /// Why frames that go to a vmnic do not reach an endpoint on a host, in words; empty when they do.
    static String whyLost(Trip trip, int endpoint, int host, int vmnic) {
        Network network = trip.network();
        if (trip.state().staleUplink(endpoint) != vmnic) {
            return "";
        }
        boolean here = network.index()
                .owner(network.element(vmnic))
                .map(owner -> network.hostOf(owner) == host)
                .orElse(false);
        return here && Uplinks.isLinked(trip, vmnic)
                ? ""
                : "switches still send what is for "
                        + network.endpoint(endpoint).label() + " to " + trip.label(vmnic)
                        + ": Notify switches is off, and it has sent nothing since it moved";
    }
}
