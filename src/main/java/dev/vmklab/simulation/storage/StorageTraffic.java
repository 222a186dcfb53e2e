package dev.vmklab.simulation.storage;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.RouteChanges;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.outage.NfsHeartbeat;
import dev.vmklab.simulation.recording.DeviceStatus;
import dev.vmklab.simulation.sharing.RecentChanges;
import dev.vmklab.simulation.state.Controllers;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/// The I/O of all VMs, gathered per host, datastore and direction, over the paths of [StorageLayout].
///
/// A path is up, silent (its TCP connections wait for a way or for their retransmission), or dead (given up in favour
/// of others). Each path is a closed loop: what it wants depends on how long an operation takes.
public final class StorageTraffic {
    /// A path's condition.
    public enum Condition {
        UP,
        SILENT,
        DEAD
    }

    private final State state;
    private final StorageLayout layout;
    private final StorageLoads loads;
    private final StorageWays ways;
    private final Patience patience;
    private final UnloadedLatency unloaded;
    /// Per path.
    public final Condition[] condition;
    public final double[] silentSince;
    public final int[] generation;
    /// Given up, whether or not another path took over.
    public final boolean[] lost;
    /// Small frames pass, full ones do not.
    private final boolean[] stalled;
    /// What lay at the end of a path was rebuilt elsewhere.
    private final boolean[] replaced;
    /// Silent because no controller serves the device yet, while the target answers, so that TCP loses nothing.
    private final boolean[] answered;
    private final int[] slot;
    private final Route.Way[] reply;
    private final double[] fixedSeconds;
    private final String[] reason;
    public final double[] share;
    /// Which paths want, can or are something else, by the version from which on.
    private final RecentChanges changes;
    private int version;
    private Optional<PathsOnLinks> onLinks = Optional.empty();
    private boolean gathered;

    public StorageTraffic(State state) {
        this.state = state;
        this.layout = state.model.storage;
        loads = new StorageLoads(state);
        ways = new StorageWays(state);
        patience = Patience.of(state);
        unloaded = new UnloadedLatency(state.model, loads);
        int paths = layout.paths.size();
        changes = new RecentChanges(paths);
        condition = new Condition[paths];
        Arrays.fill(condition, Condition.UP);
        silentSince = new double[paths];
        generation = new int[paths];
        lost = new boolean[paths];
        stalled = new boolean[paths];
        replaced = new boolean[paths];
        answered = new boolean[paths];
        slot = new int[paths];
        Arrays.fill(slot, -1);
        reply = new Route.Way[paths];
        fixedSeconds = new double[paths];
        reason = new String[paths];
        Arrays.fill(reason, "");
        share = new double[paths];
        for (int p = 0; p < paths; p++) {
            share[p] = layout.paths.get(p).share();
        }
    }

    /// The same after an amendment. Ways are found by [#reroute].
    private StorageTraffic(StorageTraffic other, State amended, Reindex by) {
        state = amended;
        layout = amended.model.storage;
        loads = new StorageLoads(state);
        ways = new StorageWays(state);
        patience = Patience.of(state);
        unloaded = new UnloadedLatency(state.model, loads);
        changes = new RecentChanges(layout.paths.size());
        condition = by.paths().carry(other.condition, Condition.UP);
        silentSince = by.paths().carry(other.silentSince, 0);
        lost = by.paths().carry(other.lost, false);
        stalled = by.paths().carry(other.stalled, false);
        replaced = by.paths().carry(other.replaced, false);
        answered = by.paths().carry(other.answered, false);
        generation = by.paths().carry(other.generation, 0);
        slot = by.paths().carry(other.slot, -1);
        if (!by.sameFlows()) {
            Arrays.fill(slot, -1);
        }
        reply = by.paths().carry(other.reply, Route.Way.NONE);
        fixedSeconds = by.paths().carry(other.fixedSeconds, 0);
        reason = by.paths().carry(other.reason, "");
        share = by.paths().carry(other.share, 0);
        version = other.version + 1;
        for (int p = 0; p < other.slot.length && by.sameFlows(); p++) {
            if (by.paths().now(p) < 0 && other.slot[p] >= 0) {
                state.flows.remove(other.slot[p]);
            }
        }
        if (!by.paths().isIdentity()) {
            for (int load = 0; load < layout.loads.size(); load++) {
                redistribute(load);
            }
        }
    }

    private StorageTraffic(StorageTraffic other, State copiedState) {
        state = copiedState;
        layout = other.layout;
        loads = other.loads.copy(state);
        ways = new StorageWays(state);
        patience = Patience.of(state);
        unloaded = new UnloadedLatency(state.model, loads);
        changes = other.changes.copy();
        onLinks = other.onLinks;
        gathered = other.gathered;
        condition = other.condition.clone();
        silentSince = other.silentSince.clone();
        generation = other.generation.clone();
        lost = other.lost.clone();
        stalled = other.stalled.clone();
        replaced = other.replaced.clone();
        answered = other.answered.clone();
        slot = other.slot.clone();
        reply = other.reply.clone();
        fixedSeconds = other.fixedSeconds.clone();
        reason = other.reason.clone();
        share = other.share.clone();
        version = other.version;
    }

    public StorageTraffic amended(State amended, Reindex by) {
        return new StorageTraffic(this, amended, by);
    }

    public StorageTraffic copy(State copiedState) {
        return new StorageTraffic(this, copiedState);
    }

    /// Gathers what the VMs want, after any of them moved, stopped or changed its load.
    public void gather() {
        version++;
        BitSet changed = loads.gather();
        for (int load = 0; load < layout.loads.size() && !gathered; load++) {
            redistributeWrites(load);
        }
        gathered = true;
        changed.stream().forEach(load -> {
            redistributeWrites(load);
            StorageLayout.Load l = layout.loads.get(load);
            for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
                refresh(p);
                changed(p);
            }
        });
    }

    /// How many copies a write has depends on its size.
    private void redistributeWrites(int load) {
        if (layout.loads.get(load).writes().isPresent()) {
            redistribute(load);
        }
    }

    private void changed(int p) {
        changes.mark(p, version);
    }

    /// Finds the ways of paths again that may be others, after the network changed, and gives silent paths their
    /// timers.
    public void reroute(RouteChanges changes) {
        version++;
        for (int p = 0; p < slot.length; p++) {
            StorageLayout.Path path = layout.paths.get(p);
            if (path.remote() < 0 || isServedAsBefore(p, changes)) {
                continue;
            }
            onLinks = Optional.empty();
            reroute(p, ways.data(p), ways.answer(p));
        }
    }

    /// Whether a path works, and neither its ways nor the controller that serves it can be others.
    private boolean isServedAsBefore(int p, RouteChanges changes) {
        StorageLayout.Load load = layout.loads.get(layout.paths.get(p).load());
        int remote = layout.paths.get(p).remote();
        int target = ways.targetOf(p);
        return condition[p] == Condition.UP
                && slot[p] >= 0
                && (load.write() ? state.flows.to(slot[p]) : state.flows.from(slot[p])) == target
                && state.controllers.carrierOf(remote) != Controllers.MOVING
                && !state.controllers.isHeld(load.datastore())
                && !changes.mayConcern(layout.paths.get(p).local(), target);
    }

    private void reroute(int p, Route data, Route answer) {
        changed(p);
        String obstacle = StorageWays.obstacle(data, answer);
        reason[p] = obstacle;
        stalled[p] = StorageWays.isStalled(data, answer);
        if (obstacle.isEmpty()) {
            Route.Way way = (Route.Way) data;
            reply[p] = (Route.Way) answer;
            fixedSeconds[p] = unloaded.seconds(layout.paths.get(p).load(), way, reply[p]);
            StorageLayout.Path path = layout.paths.get(p);
            StorageLayout.Load load = layout.loads.get(path.load());
            int target = ways.targetOf(p);
            int from = load.write() ? path.local() : target;
            int to = load.write() ? target : path.local();
            double demand = slot[p] < 0 ? 0 : state.flows.asked(slot[p]);
            slot[p] = state.flows.replace(
                    slot[p],
                    way,
                    from,
                    to,
                    load.service(),
                    load.connections(),
                    demand,
                    Math.max(1, loads.operationBytes(path.load())));
            if (condition[p] == Condition.DEAD) {
                state.events.push(state.now, EventKind.PATH_RESUMES, p, generation[p]);
            } else if (condition[p] == Condition.SILENT) {
                state.events.push(
                        answered[p] ? state.now : patience.resumeTime(silentSince[p]),
                        EventKind.PATH_RESUMES,
                        p,
                        generation[p]);
            }
        } else {
            dropFlow(p);
            answered[p] = ways.isAnswered(p) && (condition[p] == Condition.UP || answered[p]);
            if (condition[p] == Condition.UP) {
                goSilent(p);
            }
        }
        refresh(p);
    }

    private void goSilent(int p) {
        condition[p] = Condition.SILENT;
        silentSince[p] = state.now;
        generation[p]++;
        StorageLayout.Load load = layout.loads.get(layout.paths.get(p).load());
        state.events.push(state.now + patience.shortest(load), EventKind.PATH_DEAD, p, generation[p]);
        if (load.service() == Service.NFS) {
            state.events.push(
                    state.now + patience.heartbeat().markedDownSeconds(), EventKind.VOLUME_DOWN, p, generation[p]);
        }
    }

    public NfsHeartbeat heartbeat() {
        return patience.heartbeat();
    }

    /// Whether a silent path's small frames pass, so that heartbeats and NOP-outs succeed while I/O stalls.
    public boolean isStalled(int p) {
        return stalled[p];
    }

    /// Brings a path's flow and base latency in line with its load.
    private void refresh(int p) {
        if (slot[p] >= 0) {
            Route.Way way = state.flows.way(slot[p]);
            fixedSeconds[p] = unloaded.seconds(layout.paths.get(p).load(), way, reply[p]);
            state.flows.setJobBytes(
                    slot[p],
                    Math.max(1, loads.operationBytes(layout.paths.get(p).load())));
        }
    }

    private void dropFlow(int p) {
        if (slot[p] >= 0) {
            state.flows.remove(slot[p]);
            slot[p] = -1;
        }
    }

    /// The endpoint that answers on a path now: for NFS, a port of another controller may serve the address.
    public int targetOf(int p) {
        return ways.targetOf(p);
    }

    public boolean isUp(int p) {
        return condition[p] == Condition.UP
                && (slot[p] >= 0 || layout.paths.get(p).remote() < 0);
    }

    /// The flow's slot, -1 when the path has none.
    public int slot(int p) {
        return slot[p];
    }

    Route.Way reply(int p) {
        return reply[p];
    }

    double fixedSeconds(int p) {
        return fixedSeconds[p];
    }

    public String reason(int p) {
        return reason[p];
    }

    double roundTripsOf(int p) {
        return unloaded.roundTrips(layout.paths.get(p).load());
    }

    public int paths() {
        return slot.length;
    }

    /// Rises whenever what the paths want, or which of them work, may have changed.
    public int version() {
        return version;
    }

    /// The paths by the version from which on they want, can or are something else.
    RecentChanges changes() {
        return changes;
    }

    /// The paths whose data or answers cross a link.
    int[] pathsOn(int link) {
        if (onLinks.isEmpty()) {
            onLinks = Optional.of(PathsOnLinks.of(state, this, state.model.network.linkCount()));
        }
        return onLinks.get().of(link);
    }

    /// Operations per second that a path should do.
    public double wantedOperations(int p) {
        StorageLayout.Load load = layout.loads.get(layout.paths.get(p).load());
        if (state.devices.status(load.host(), load.datastore()) == DeviceStatus.PERMANENT_LOSS) {
            return 0;
        }
        return loads.operations(layout.paths.get(p).load()) * share[p];
    }

    double operationBytes(int p) {
        return loads.operationBytes(layout.paths.get(p).load());
    }

    /// Operations in flight at most on a path: the load's, divided as its operations are.
    public double outstanding(int p) {
        return loads.outstanding(layout.paths.get(p).load()) * share[p];
    }

    /// Mean size of a load's operations.
    public double bytesOf(int load) {
        return loads.operationBytes(load);
    }

    /// Operations in flight at most of all VMs of a load.
    double outstandingOf(int load) {
        return loads.outstanding(load);
    }

    double deviceSeconds(int p) {
        return layout.loads.get(layout.paths.get(p).load()).deviceSeconds();
    }

    /// A silent path sends again.
    public void resume(int p) {
        version++;
        boolean wasDead = condition[p] == Condition.DEAD;
        condition[p] = Condition.UP;
        lost[p] = false;
        generation[p]++;
        changed(p);
        if (wasDead) {
            redistribute(layout.paths.get(p).load());
        }
    }

    /// A device was lost or came back: what its paths want is another thing.
    public void devicesChanged() {
        version++;
        for (int p = 0; p < slot.length; p++) {
            changed(p);
        }
    }

    /// Gives a path up: the load's other paths take its operations over.
    public void giveUp(int p) {
        version++;
        condition[p] = Condition.DEAD;
        changed(p);
        redistribute(layout.paths.get(p).load());
    }

    /// Divides a load's operations among the paths that are not dead. A vSAN write has a copy on every path it takes:
    /// one that is dead is left out, and the others take it over only when its components were rebuilt.
    void redistribute(int load) {
        StorageLayout.Load l = layout.loads.get(load);
        if (l.writes().isPresent()) {
            spread(l, l.writes().get().factor(loads.operationBytes(load)) / l.copies());
            return;
        }
        double alive = 0;
        for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
            alive += condition[p] == Condition.DEAD ? 0 : present(p);
        }
        for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
            setShare(p, condition[p] == Condition.DEAD || alive == 0 ? 0 : l.copies() * present(p) / alive);
        }
    }

    /// The shares of vSAN's writes. What is lost is not written, until it was rebuilt elsewhere; copies that cross to
    /// the
    /// other site are whole, whatever the size of a write.
    private void spread(StorageLayout.Load l, double scale) {
        double rebuilt = 0;
        double alive = 0;
        for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
            double own = layout.paths.get(p).share();
            boolean dead = condition[p] == Condition.DEAD;
            alive += dead ? 0 : own * present(p);
            rebuilt += dead && replaced[p] ? own : dead ? 0 : own * rebuiltPart(p);
        }
        double more = alive > 0 ? 1 + rebuilt / alive : 1;
        for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
            boolean dead = condition[p] == Condition.DEAD;
            double scaled = layout.paths.get(p).isBetweenSites() ? 1 : scale;
            setShare(p, dead ? 0 : layout.paths.get(p).share() * scaled * present(p) * more);
        }
    }

    /// The share of what a path's end holds that is on working disks; only vSAN's can be out of order.
    private double present(int p) {
        StorageLayout.Load load = layout.loads.get(layout.paths.get(p).load());
        return load.service() == Service.VSAN ? 1 - state.vsanDisks.lost(load.datastore(), holder(p)) : 1;
    }

    private double rebuiltPart(int p) {
        int store = layout.loads.get(layout.paths.get(p).load()).datastore();
        return state.vsanDisks.elsewhere(store, holder(p));
    }

    /// The host on whose disks a path of vSAN ends.
    private int holder(int p) {
        StorageLayout.Path path = layout.paths.get(p);
        return path.remote() < 0
                ? layout.loads.get(path.load()).host()
                : state.model.network.endpoint(path.remote()).host();
    }

    /// Disks of a datastore of vSAN fail or work again.
    public void disksChanged(int store) {
        version++;
        for (int load = 0; load < layout.loads.size(); load++) {
            if (layout.loads.get(load).datastore() == store) {
                redistribute(load);
            }
        }
    }

    private void setShare(int p, double newShare) {
        if (share[p] != newShare) {
            share[p] = newShare;
            changed(p);
        }
    }

    /// Whether what lay at the end of a path was rebuilt elsewhere.
    public boolean isReplaced(int p) {
        return replaced[p];
    }

    /// Components on the host at the end of a path were rebuilt on others, or lie there again.
    public void setReplaced(int p, boolean isReplaced) {
        version++;
        replaced[p] = isReplaced;
        redistribute(layout.paths.get(p).load());
    }
}
