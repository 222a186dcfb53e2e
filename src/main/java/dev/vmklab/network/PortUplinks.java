package dev.vmklab.network;

import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.network.Attachment.VirtualPort;
import java.util.Optional;

/// Which uplink each virtual port uses as a whole, and whether its host tells the switches when that changes.
public final class PortUplinks {
    private PortUplinks() {}

    /// The vmnic element that all frames of a port leave by; -1 where it has none, or spreads them over a channel,
    /// which
    /// switches know as one port.
    public static int of(Network network, NetworkState state, int endpoint) {
        Optional<Place> place = place(network, state, endpoint);
        if (place.isEmpty() || place.get().team().policy() == TeamingPolicy.IP_HASH) {
            return -1;
        }
        VirtualPort port = (VirtualPort) network.attachments().get(endpoint);
        int vmnic = Uplinks.choose(state, endpoint, port, place.get(), port.portId(), 0);
        int switchPort = vmnic < 0 ? -1 : network.cabling().portOf(vmnic);
        boolean bundled = switchPort >= 0 && network.cabling().hostChannel(switchPort).length > 1;
        return bundled ? -1 : vmnic;
    }

    /// Whether the port group of a port has "Notify switches" on, so that RARP frames follow each move; true for what
    /// is
    /// no virtual port.
    public static boolean notifiesSwitches(Network network, NetworkState state, int endpoint) {
        return place(network, state, endpoint)
                .map(p -> p.team().teaming().notifySwitches())
                .orElse(true);
    }

    private static Optional<Place> place(Network network, NetworkState state, int endpoint) {
        int host = state.hostOfEndpoint(endpoint);
        return host >= 0 && network.attachments().get(endpoint) instanceof VirtualPort port
                ? Uplinks.place(network, port, host)
                : Optional.empty();
    }
}
