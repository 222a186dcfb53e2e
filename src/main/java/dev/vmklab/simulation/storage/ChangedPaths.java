package dev.vmklab.simulation.storage;

import dev.vmklab.simulation.sharing.RecentChanges;
import dev.vmklab.simulation.state.State;
import java.util.BitSet;

/// Which storage paths may want, be or see something else than at the last look: those that changed themselves, and
/// those with a changed link on their way or back.
public final class ChangedPaths {
    private static final int NEVER = -1;

    private final State state;
    private final StorageTraffic storage;
    private int versionSeen = NEVER;
    private int solutionSeen = NEVER;

    public ChangedPaths(State state, StorageTraffic storage) {
        this.state = state;
        this.storage = storage;
    }

    /// One that has seen what another has.
    ChangedPaths copy(State copiedState, StorageTraffic copiedStorage) {
        ChangedPaths copy = new ChangedPaths(copiedState, copiedStorage);
        copy.versionSeen = versionSeen;
        copy.solutionSeen = solutionSeen;
        return copy;
    }

    /// The paths that changed themselves: all of them the first time.
    public BitSet changed() {
        BitSet found = new BitSet();
        if (versionSeen == NEVER) {
            found.set(0, storage.paths());
        }
        RecentChanges changes = storage.changes();
        for (int p = changes.latest(); p >= 0 && changes.at(p) > versionSeen; p = changes.before(p)) {
            found.set(p);
        }
        versionSeen = storage.version();
        return found;
    }

    /// The paths with a link that has changed.
    public BitSet onChangedLinks() {
        BitSet found = new BitSet();
        RecentChanges changes = state.sharing.changes();
        for (int l = changes.latest(); l >= 0 && changes.at(l) > solutionSeen; l = changes.before(l)) {
            for (int p : storage.pathsOn(l)) {
                found.set(p);
            }
        }
        solutionSeen = state.sharing.solution();
        return found;
    }
}
