package dev.vmklab.simulation.storage;

import dev.vmklab.network.Route;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;

/// The flows of storage paths, and the ways by which they go: of the data, of what is sent against it, and of what is
/// relayed from the other site's first host to another one there.
final class PathFlows {
    private final State state;
    private final StorageLayout layout;
    private final StorageLoads loads;
    private final UnloadedLatency unloaded;
    private final int[] slot;
    private final Route.Way[] reply;
    private final Relay[] relay;
    private final double[] fixedSeconds;

    PathFlows(State state, StorageLoads loads) {
        int paths = state.model.storage.paths.size();
        this.state = state;
        this.loads = loads;
        layout = state.model.storage;
        unloaded = new UnloadedLatency(state.model, loads);
        slot = new int[paths];
        Arrays.fill(slot, -1);
        reply = new Route.Way[paths];
        Arrays.fill(reply, Route.Way.NONE);
        relay = new Relay[paths];
        Arrays.fill(relay, Relay.NONE);
        fixedSeconds = new double[paths];
    }

    private PathFlows(PathFlows other, State state, StorageLoads loads) {
        this.state = state;
        this.loads = loads;
        layout = state.model.storage;
        unloaded = new UnloadedLatency(state.model, loads);
        slot = other.slot.clone();
        reply = other.reply.clone();
        relay = other.relay.clone();
        fixedSeconds = other.fixedSeconds.clone();
    }

    private PathFlows(PathFlows other, State state, StorageLoads loads, Reindex by) {
        this.state = state;
        this.loads = loads;
        layout = state.model.storage;
        unloaded = new UnloadedLatency(state.model, loads);
        slot = by.paths().carry(other.slot, -1);
        if (!by.sameFlows()) {
            Arrays.fill(slot, -1);
        }
        reply = by.paths().carry(other.reply, Route.Way.NONE);
        relay = by.paths().carry(other.relay, Relay.NONE);
        fixedSeconds = by.paths().carry(other.fixedSeconds, 0);
        for (int p = 0; p < other.slot.length && by.sameFlows(); p++) {
            if (by.paths().now(p) < 0 && other.slot[p] >= 0) {
                state.flows.remove(other.slot[p]);
            }
        }
    }

    PathFlows copy(State s, StorageLoads l) {
        return new PathFlows(this, s, l);
    }

    /// The same after an amendment. Ways are to be found again.
    PathFlows amended(State s, StorageLoads l, Reindex by) {
        return new PathFlows(this, s, l, by);
    }

    int count() {
        return slot.length;
    }

    /// The flow's slot, -1 when the path has none.
    int slot(int p) {
        return slot[p];
    }

    Route.Way reply(int p) {
        return reply[p];
    }

    Relay relay(int p) {
        return relay[p];
    }

    /// What an operation takes on its ways while there are no queues.
    double fixedSeconds(int p) {
        return fixedSeconds[p];
    }

    double roundTrips(int p) {
        return unloaded.roundTrips(layout.paths.get(p).load());
    }

    /// A path goes this way from now on.
    ///
    /// @param target the endpoint that answers on it now
    void put(int p, Route.Way data, Route.Way answer, Relay passedOn, int target) {
        StorageLayout.Path path = layout.paths.get(p);
        StorageLayout.Load load = layout.loads.get(path.load());
        reply[p] = answer;
        relay[p] = passedOn;
        slot[p] = state.flows.replace(
                slot[p],
                data,
                load.write() ? path.local() : target,
                load.write() ? target : path.local(),
                load.service(),
                load.connections(),
                slot[p] < 0 ? 0 : state.flows.asked(slot[p]),
                operationBytes(path));
        refresh(p);
    }

    void setRelay(int p, Relay passedOn) {
        relay[p] = passedOn;
        refresh(p);
    }

    void drop(int p) {
        if (slot[p] >= 0) {
            state.flows.remove(slot[p]);
            slot[p] = -1;
        }
    }

    /// Brings a path's flow and unloaded latency in line with its load.
    void refresh(int p) {
        if (slot[p] >= 0) {
            StorageLayout.Path path = layout.paths.get(p);
            fixedSeconds[p] = unloaded.seconds(path.load(), state.flows.way(slot[p]), reply[p])
                    + unloaded.seconds(path.load(), relay[p]);
            state.flows.setJobBytes(slot[p], operationBytes(path));
        }
    }

    private double operationBytes(StorageLayout.Path path) {
        return Math.max(1, loads.operationBytes(path.load()));
    }
}
