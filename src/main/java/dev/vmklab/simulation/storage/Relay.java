package dev.vmklab.simulation.storage;

import dev.vmklab.network.Route;

/// The ways by which the host that takes a write of the other site passes it on to another host of its own, and by
/// which
/// that one answers.
record Relay(Route.Way data, Route.Way answer) {
    /// Nothing is passed on.
    static final Relay NONE = new Relay(Route.Way.NONE, Route.Way.NONE);

    boolean isNone() {
        return data.links().length == 0;
    }
}
