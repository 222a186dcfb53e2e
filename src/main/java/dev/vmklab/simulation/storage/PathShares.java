package dev.vmklab.simulation.storage;

import dev.vmklab.design.value.Service;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.state.State;
import java.util.function.IntConsumer;

/// How the operations of each load divide among its paths: among those that work, and by what lies at their ends.
final class PathShares {
    private final State state;
    private final StorageLayout layout;
    private final StorageLoads loads;
    private final PathConditions conditions;
    private final IntConsumer changed;
    private final double[] share;
    /// What lay at the end of a path was rebuilt elsewhere.
    private final boolean[] replaced;

    private PathShares(
            State state,
            StorageLoads loads,
            PathConditions conditions,
            IntConsumer changed,
            double[] share,
            boolean[] replaced) {
        this.state = state;
        this.layout = state.model.storage;
        this.loads = loads;
        this.conditions = conditions;
        this.changed = changed;
        this.share = share;
        this.replaced = replaced;
    }

    /// @param changed told of each path whose share is another
    static PathShares of(State state, StorageLoads loads, PathConditions conditions, IntConsumer changed) {
        double[] share = state.model.storage.paths.stream()
                .mapToDouble(StorageLayout.Path::share)
                .toArray();
        return new PathShares(state, loads, conditions, changed, share, new boolean[share.length]);
    }

    PathShares copy(State s, StorageLoads l, PathConditions c, IntConsumer toldOf) {
        return new PathShares(s, l, c, toldOf, share.clone(), replaced.clone());
    }

    PathShares amended(State s, StorageLoads l, PathConditions c, IntConsumer toldOf, Reindex by) {
        return new PathShares(
                s, l, c, toldOf, by.paths().carry(share, 0), by.paths().carry(replaced, false));
    }

    /// Of the operations of its load; of a vSAN write, the copies of each that it carries.
    double of(int p) {
        return share[p];
    }

    boolean isReplaced(int p) {
        return replaced[p];
    }

    void setReplaced(int p, boolean isReplaced) {
        replaced[p] = isReplaced;
        divide(layout.paths.get(p).load());
    }

    /// Divides the writes of a load, whose number of copies depends on their size.
    void divideWrites(int load) {
        if (layout.loads.get(load).writes().isPresent()) {
            divide(load);
        }
    }

    void divideAll() {
        for (int load = 0; load < layout.loads.size(); load++) {
            divide(load);
        }
    }

    /// Divides what lies on one datastore.
    void divideOf(int store) {
        for (int load = 0; load < layout.loads.size(); load++) {
            if (layout.loads.get(load).datastore() == store) {
                divide(load);
            }
        }
    }

    /// Divides a load's operations among the paths that are not dead. A vSAN write has a copy on every path it takes:
    /// one that is dead is left out, and the others take it over only when its components were rebuilt.
    void divide(int load) {
        StorageLayout.Load l = layout.loads.get(load);
        if (l.writes().isPresent()) {
            spread(l, l.writes().get().factor(loads.operationBytes(load)) / l.copies());
        } else {
            // Reads go far only where nothing near is left.
            boolean near = present(l, true) > 0;
            double alive = present(l, near);
            for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
                boolean takesPart = alive > 0 && !conditions.isDead(p) && (!near || isNear(p));
                set(p, takesPart ? l.copies() * present(p) / alive : 0);
            }
        }
    }

    /// What the ends of a load's paths that are not dead hold, of all or of the near ones.
    private double present(StorageLayout.Load l, boolean nearOnly) {
        double sum = 0;
        for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
            sum += conditions.isDead(p) || nearOnly && !isNear(p) ? 0 : present(p);
        }
        return sum;
    }

    private boolean isNear(int p) {
        return layout.paths.get(p).share() > 0;
    }

    /// The shares of vSAN's writes. What is lost is not written, until it was rebuilt elsewhere; copies that cross to
    /// the other site are whole, whatever the size of a write.
    private void spread(StorageLayout.Load l, double scale) {
        double rebuilt = 0;
        double alive = 0;
        for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
            double own = layout.paths.get(p).share();
            boolean dead = conditions.isDead(p);
            alive += dead ? 0 : own * present(p);
            rebuilt += dead && replaced[p] ? own : dead ? 0 : own * rebuiltPart(p);
        }
        double more = alive > 0 ? 1 + rebuilt / alive : 1;
        for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
            double scaled = layout.paths.get(p).isBetweenSites() ? 1 : scale;
            set(p, conditions.isDead(p) ? 0 : layout.paths.get(p).share() * scaled * present(p) * more);
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

    private void set(int p, double newShare) {
        if (share[p] != newShare) {
            share[p] = newShare;
            changed.accept(p);
        }
    }
}
