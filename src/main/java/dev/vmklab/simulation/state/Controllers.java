package dev.vmklab.simulation.state;

import dev.vmklab.simulation.amendment.Reindex;
import java.util.Arrays;

/// Who serves the addresses of storage arrays while controllers are down: plain arrays.
public final class Controllers {
    /// An address that is between two controllers.
    public static final int MOVING = -1;

    private final int[] carrier;
    private final boolean[] held;

    Controllers(int endpoints, int datastores) {
        carrier = new int[endpoints];
        Arrays.setAll(carrier, e -> e);
        held = new boolean[datastores];
    }

    private Controllers(Controllers other) {
        carrier = other.carrier.clone();
        held = other.held.clone();
    }

    private Controllers(Controllers other, Reindex by) {
        this(by.endpoints().size(), by.datastores().size());
        for (int e = 0; e < carrier.length; e++) {
            int old = by.endpoints().old(e);
            boolean moved = old >= 0 && other.carrier[old] != old;
            carrier[e] = moved ? by.endpoints().now(other.carrier[old]) : e;
        }
        for (int d = 0; d < held.length; d++) {
            int old = by.datastores().old(d);
            held[d] = old >= 0 && other.held[old];
        }
    }

    Controllers amended(Reindex by) {
        return new Controllers(this, by);
    }

    Controllers copy() {
        return new Controllers(this);
    }

    /// The endpoint whose port serves the address of an endpoint now, [#MOVING] while none does.
    public int carrierOf(int endpoint) {
        return carrier[endpoint];
    }

    public void carry(int endpoint, int by) {
        carrier[endpoint] = by;
    }

    /// Whether a datastore waits for another controller to take its device over.
    public boolean isHeld(int datastore) {
        return held[datastore];
    }

    public void hold(int datastore, boolean isHeld) {
        held[datastore] = isHeld;
    }
}
