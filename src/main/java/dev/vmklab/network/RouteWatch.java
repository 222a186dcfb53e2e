package dev.vmklab.network;

import java.util.Optional;

/// Remembers a network as it was at the last look, for somebody who keeps up with what may have changed since.
public final class RouteWatch {
    /// Never changed once it is here; empty before the first look.
    private Optional<NetworkState> seen = Optional.empty();

    public RouteWatch copy() {
        RouteWatch copy = new RouteWatch();
        copy.seen = seen;
        return copy;
    }

    /// Which ways may be others than at the last look: all of them the first time.
    public RouteChanges look(NetworkState now) {
        RouteChanges changes = seen.map(now::since).orElse(RouteChanges.everywhere());
        seen = Optional.of(now.copy());
        return changes;
    }
}
