package dev.vmklab.simulation.storage;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.RouteChanges;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.outage.NfsHeartbeat;
import dev.vmklab.simulation.state.Controllers;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic.Condition;
import java.util.Arrays;

/// Finds the ways of storage paths after the network changed, and gives those that have none their timers.
final class PathFinder {
    private final State state;
    private final StorageLayout layout;
    private final StorageWays ways;
    private final Patience patience;
    private final PathConditions conditions;
    private final PathFlows flows;
    /// Per path: why I/O does not pass, empty where it does.
    private final String[] reason;

    private PathFinder(State state, PathConditions conditions, PathFlows flows, String[] reason) {
        this.state = state;
        this.conditions = conditions;
        this.flows = flows;
        this.reason = reason;
        layout = state.model.storage;
        ways = new StorageWays(state);
        patience = Patience.of(state);
    }

    static PathFinder of(State state, PathConditions conditions, PathFlows flows) {
        String[] none = new String[flows.count()];
        Arrays.fill(none, "");
        return new PathFinder(state, conditions, flows, none);
    }

    PathFinder copy(State s, PathConditions c, PathFlows f) {
        return new PathFinder(s, c, f, reason.clone());
    }

    PathFinder amended(State s, PathConditions c, PathFlows f, Reindex by) {
        return new PathFinder(s, c, f, by.paths().carry(reason, ""));
    }

    String reason(int p) {
        return reason[p];
    }

    NfsHeartbeat heartbeat() {
        return patience.heartbeat();
    }

    /// The endpoint that answers on a path now: for NFS, a port of another controller may serve the address.
    int targetOf(int p) {
        return ways.targetOf(p);
    }

    /// Finds again how a write is passed on at the other site.
    void findRelay(int p) {
        flows.setRelay(p, ways.relay(p));
    }

    /// Whether a path works, and neither its ways nor the controller that serves it can be others.
    boolean isServedAsBefore(int p, RouteChanges changes) {
        StorageLayout.Path path = layout.paths.get(p);
        StorageLayout.Load load = layout.loads.get(path.load());
        int slot = flows.slot(p);
        int target = ways.targetOf(p);
        return conditions.of(p) == Condition.UP
                && slot >= 0
                && (load.write() ? state.flows.to(slot) : state.flows.from(slot)) == target
                && state.controllers.carrierOf(path.remote()) != Controllers.MOVING
                && !state.controllers.isHeld(load.datastore())
                && !changes.mayConcern(path.local(), target)
                && (path.relay() < 0 || !changes.mayConcern(path.remote(), path.relay()));
    }

    /// Finds the ways of a path again. One that has lost them falls silent; one that has them again tries after a
    /// while.
    void find(int p) {
        Route data = ways.data(p);
        Route answer = ways.answer(p);
        reason[p] = StorageWays.obstacle(data, answer);
        conditions.setStalled(p, StorageWays.isStalled(data, answer));
        if (reason[p].isEmpty()) {
            flows.put(p, (Route.Way) data, (Route.Way) answer, ways.relay(p), ways.targetOf(p));
            switch (conditions.of(p)) {
                case UP -> {}
                case DEAD -> resumesAt(p, state.now);
                case SILENT ->
                    resumesAt(p, conditions.isAnswered(p) ? state.now : patience.resumeTime(conditions.silentSince(p)));
            }
        } else {
            flows.drop(p);
            conditions.setAnswered(p, ways.isAnswered(p));
            if (conditions.of(p) == Condition.UP) {
                fallSilent(p);
            }
        }
    }

    private void resumesAt(int p, double time) {
        state.events.push(time, EventKind.PATH_RESUMES, p, conditions.generation(p));
    }

    private void fallSilent(int p) {
        conditions.fallSilent(p, state.now);
        int generation = conditions.generation(p);
        StorageLayout.Load load = layout.loads.get(layout.paths.get(p).load());
        state.events.push(state.now + patience.shortest(load), EventKind.PATH_DEAD, p, generation);
        if (load.service() == Service.NFS) {
            double down = state.now + patience.heartbeat().markedDownSeconds();
            state.events.push(down, EventKind.VOLUME_DOWN, p, generation);
        }
    }
}
