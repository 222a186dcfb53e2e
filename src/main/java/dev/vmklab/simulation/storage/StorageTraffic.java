package dev.vmklab.simulation.storage;

import dev.vmklab.network.RouteChanges;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.outage.NfsHeartbeat;
import dev.vmklab.simulation.recording.DeviceStatus;
import dev.vmklab.simulation.sharing.RecentChanges;
import dev.vmklab.simulation.state.State;
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
    private final PathConditions conditions;
    private final PathFlows flows;
    private final PathFinder finder;
    private final PathShares shares;
    /// Which paths want, can or are something else, by the version from which on.
    private final RecentChanges changes;
    private int version;
    private Optional<PathsOnLinks> onLinks = Optional.empty();
    private boolean gathered;

    public StorageTraffic(State state) {
        this.state = state;
        layout = state.model.storage;
        loads = new StorageLoads(state);
        int paths = layout.paths.size();
        changes = new RecentChanges(paths);
        conditions = new PathConditions(paths);
        flows = new PathFlows(state, loads);
        finder = PathFinder.of(state, conditions, flows);
        shares = PathShares.of(state, loads, conditions, this::changed);
    }

    /// The same after an amendment. Ways are found by [#reroute].
    private StorageTraffic(StorageTraffic other, State amended, Reindex by) {
        state = amended;
        layout = amended.model.storage;
        loads = new StorageLoads(state);
        changes = new RecentChanges(layout.paths.size());
        conditions = other.conditions.amended(by);
        flows = other.flows.amended(state, loads, by);
        finder = other.finder.amended(state, conditions, flows, by);
        shares = other.shares.amended(state, loads, conditions, this::changed, by);
        version = other.version + 1;
        if (!by.paths().isIdentity()) {
            shares.divideAll();
        }
    }

    private StorageTraffic(StorageTraffic other, State copiedState) {
        state = copiedState;
        layout = other.layout;
        loads = other.loads.copy(state);
        changes = other.changes.copy();
        onLinks = other.onLinks;
        gathered = other.gathered;
        conditions = other.conditions.copy();
        flows = other.flows.copy(state, loads);
        finder = other.finder.copy(state, conditions, flows);
        shares = other.shares.copy(state, loads, conditions, this::changed);
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
            shares.divideWrites(load);
        }
        gathered = true;
        changed.stream().forEach(load -> {
            shares.divideWrites(load);
            StorageLayout.Load l = layout.loads.get(load);
            for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
                flows.refresh(p);
                changed(p);
            }
        });
    }

    private void changed(int p) {
        changes.mark(p, version);
    }

    /// Finds the ways of paths again that may be others, after the network changed, and gives silent paths their
    /// timers.
    public void reroute(RouteChanges changes) {
        version++;
        for (int p = 0; p < flows.count(); p++) {
            if (layout.paths.get(p).remote() >= 0 && !finder.isServedAsBefore(p, changes)) {
                onLinks = Optional.empty();
                changed(p);
                finder.find(p);
            }
        }
    }

    public NfsHeartbeat heartbeat() {
        return finder.heartbeat();
    }

    public Condition condition(int p) {
        return conditions.of(p);
    }

    /// When a path fell silent last, seconds.
    public double silentSince(int p) {
        return conditions.silentSince(p);
    }

    /// Whether a timer of a path is still true.
    public boolean isCurrent(int p, int generation) {
        return conditions.generation(p) == generation;
    }

    public int generation(int p) {
        return conditions.generation(p);
    }

    /// Whether a path has been given up, whether or not another one took over.
    public boolean isLost(int p) {
        return conditions.isLost(p);
    }

    public void lose(int p) {
        conditions.lose(p);
    }

    /// Whether a silent path's small frames pass, so that heartbeats and NOP-outs succeed while I/O stalls.
    public boolean isStalled(int p) {
        return conditions.isStalled(p);
    }

    /// The endpoint that answers on a path now: for NFS, a port of another controller may serve the address.
    public int targetOf(int p) {
        return finder.targetOf(p);
    }

    public boolean isUp(int p) {
        return conditions.of(p) == Condition.UP
                && (flows.slot(p) >= 0 || layout.paths.get(p).remote() < 0);
    }

    /// The flow's slot, -1 when the path has none.
    public int slot(int p) {
        return flows.slot(p);
    }

    PathFlows flows() {
        return flows;
    }

    /// Why I/O does not pass on a path; empty where it does.
    public String reason(int p) {
        return finder.reason(p);
    }

    public int paths() {
        return flows.count();
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
            onLinks = Optional.of(PathsOnLinks.of(state, flows, state.model.network.linkCount()));
        }
        return onLinks.get().of(link);
    }

    /// The share of its load's operations that a path carries; of a vSAN write, its copies.
    public double share(int p) {
        return shares.of(p);
    }

    /// Operations per second that a path should do.
    public double wantedOperations(int p) {
        StorageLayout.Load load = layout.loads.get(layout.paths.get(p).load());
        if (state.devices.status(load.host(), load.datastore()) == DeviceStatus.PERMANENT_LOSS) {
            return 0;
        }
        return loads.operations(layout.paths.get(p).load()) * shares.of(p);
    }

    double operationBytes(int p) {
        return loads.operationBytes(layout.paths.get(p).load());
    }

    /// Operations in flight at most on a path: the load's, divided as its operations are.
    public double outstanding(int p) {
        return loads.outstanding(layout.paths.get(p).load()) * shares.of(p);
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
        boolean wasDead = conditions.isDead(p);
        conditions.rise(p);
        changed(p);
        if (wasDead) {
            shares.divide(layout.paths.get(p).load());
        }
    }

    /// A device was lost or came back: what its paths want is another thing.
    public void devicesChanged() {
        version++;
        for (int p = 0; p < flows.count(); p++) {
            changed(p);
        }
    }

    /// Gives a path up: the load's other paths take its operations over.
    public void giveUp(int p) {
        version++;
        conditions.die(p);
        changed(p);
        shares.divide(layout.paths.get(p).load());
    }

    /// Disks of a datastore of vSAN fail or work again.
    public void disksChanged(int store) {
        version++;
        shares.divideOf(store);
        for (int p = 0; p < flows.count(); p++) {
            StorageLayout.Path path = layout.paths.get(p);
            if (path.relay() >= 0 && layout.loads.get(path.load()).datastore() == store) {
                finder.findRelay(p);
                onLinks = Optional.empty();
                changed(p);
            }
        }
    }

    /// Whether what lay at the end of a path was rebuilt elsewhere.
    public boolean isReplaced(int p) {
        return shares.isReplaced(p);
    }

    /// Components on the host at the end of a path were rebuilt on others, or lie there again.
    public void setReplaced(int p, boolean isReplaced) {
        version++;
        shares.setReplaced(p, isReplaced);
    }
}
