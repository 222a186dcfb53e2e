package dev.vmklab.simulation.storage;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.state.Controllers;
import dev.vmklab.simulation.state.State;

/// The ways of storage paths through the network now, and what stands in them.
final class StorageWays {
    private final State state;
    private final StorageLayout layout;

    StorageWays(State state) {
        this.state = state;
        layout = state.model.storage;
    }

    /// The way of a path's data.
    Route data(int p) {
        StorageLayout.Path path = layout.paths.get(p);
        return route(path, layout.loads.get(path.load()).write());
    }

    /// The way of the requests or answers that go against a path's data.
    Route answer(int p) {
        StorageLayout.Path path = layout.paths.get(p);
        return route(path, !layout.loads.get(path.load()).write());
    }

    /// How a write is passed on at the other site; not at all where nobody takes it there.
    Relay relay(int p) {
        StorageLayout.Path path = layout.paths.get(p);
        int store = layout.loads.get(path.load()).datastore();
        if (path.relay() < 0
                || state.vsanDisks.areAllOut(
                        store, state.model.network.endpoint(path.relay()).host())) {
            return Relay.NONE;
        }
        Route there = Routing.route(state.model.network, state.network, path.remote(), path.relay());
        Route back = Routing.route(state.model.network, state.network, path.relay(), path.remote());
        return obstacle(there, back).isEmpty() ? new Relay((Route.Way) there, (Route.Way) back) : Relay.NONE;
    }

    /// The endpoint that answers on a path now: for NFS, a port of another controller may serve the address.
    int targetOf(int p) {
        StorageLayout.Path path = layout.paths.get(p);
        boolean files = layout.loads.get(path.load()).service() == Service.NFS;
        int carrier = files ? state.controllers.carrierOf(path.remote()) : path.remote();
        return carrier == Controllers.MOVING ? path.remote() : carrier;
    }

    /// The way of a path, where a port of another controller may serve its target's address.
    private Route route(StorageLayout.Path path, boolean there) {
        int remote = state.controllers.carrierOf(path.remote());
        String label = state.model.network.endpoint(path.remote()).label();
        if (state.controllers.isHeld(layout.loads.get(path.load()).datastore())) {
            return new Route.None("another controller of the array of " + label + " has not taken over yet");
        }
        if (remote == Controllers.MOVING) {
            return new Route.None("the controller of " + label + " is down");
        }
        boolean files = layout.loads.get(path.load()).service() == Service.NFS;
        int target = files ? remote : path.remote();
        return there
                ? Routing.route(state.model.network, state.network, path.local(), target)
                : Routing.route(state.model.network, state.network, target, path.local());
    }

    /// Whether the target of a path answers, although nothing serves its device: only with block protocols, as the
    /// addresses of NFS move with what they serve.
    boolean isAnswered(int p) {
        StorageLayout.Path path = layout.paths.get(p);
        StorageLayout.Load load = layout.loads.get(path.load());
        return load.service() != Service.NFS
                && state.controllers.isHeld(load.datastore())
                && state.controllers.carrierOf(path.remote()) == path.remote();
    }

    /// Why I/O does not pass; empty where it does.
    static String obstacle(Route data, Route answer) {
        for (Route route : new Route[] {data, answer}) {
            if (route instanceof Route.None none) {
                return none.reason();
            }
            if (route instanceof Route.Way way && !way.passesFullFrames()) {
                return "frames of MTU " + way.mtu() + " do not pass a hop of MTU " + way.narrowestMtu();
            }
        }
        return "";
    }

    /// Whether small frames pass and full ones do not.
    static boolean isStalled(Route data, Route answer) {
        return data instanceof Route.Way
                && answer instanceof Route.Way
                && !obstacle(data, answer).isEmpty();
    }
}
