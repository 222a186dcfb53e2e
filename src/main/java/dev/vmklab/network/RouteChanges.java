package dev.vmklab.network;

import java.util.BitSet;

/// Which ways may be others than they were in an earlier state of a network: an event that concerns one host leaves the
/// ways between other hosts alone, so that they need not be found again. Immutable.
public final class RouteChanges {
    private final boolean everywhere;
    /// The endpoints whose ways may differ.
    private final BitSet endpoints;

    RouteChanges(boolean everywhere, BitSet endpoints) {
        this.everywhere = everywhere;
        this.endpoints = endpoints;
    }

    /// Every way may be another.
    public static RouteChanges everywhere() {
        return new RouteChanges(true, new BitSet());
    }

    /// Whether the ways that begin or end at an endpoint, and the uplink that it uses, may be others.
    public boolean mayConcern(int endpoint) {
        return everywhere || endpoints.get(endpoint);
    }

    /// Whether the way between two endpoints, in either direction, may be another or may have come or gone.
    public boolean mayConcern(int a, int b) {
        return mayConcern(a) || mayConcern(b);
    }
}
