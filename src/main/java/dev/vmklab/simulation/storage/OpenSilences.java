package dev.vmklab.simulation.storage;

import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;

/// The storage paths that are silent now and for how long they have been; the recording tells of a silence only when
/// it ends.
public final class OpenSilences {
    private OpenSilences() {}

    /// In the order of the paths, those only whose VMs want something of them.
    public static List<Silence> of(State state, StorageTraffic storage) {
        List<Silence> open = new ArrayList<>();
        for (int p = 0; p < storage.paths(); p++) {
            if (storage.condition(p) == StorageTraffic.Condition.SILENT && storage.wantedOperations(p) > 0) {
                double since = storage.silentSince(p);
                double waiting = Math.min(storage.outstanding(p), storage.wantedOperations(p) * (state.now - since));
                open.add(new Silence(p, since, state.now, waiting));
            }
        }
        return open;
    }
}
