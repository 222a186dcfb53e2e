package dev.vmklab.simulation.recorder;

import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.StorageSample;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.ChangedPaths;
import dev.vmklab.simulation.storage.ClosedLoops;
import dev.vmklab.simulation.storage.CopiesOfWrites;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.BitSet;

/// Records what the operations of storage paths see.
final class StorageRecorder {
    private final State state;
    private final StorageTraffic storage;
    private final ClosedLoops loops;
    private final Recording recording;
    private final ChangedPaths changed;

    StorageRecorder(State state, StorageTraffic storage, ClosedLoops loops, Recording recording) {
        this.state = state;
        this.storage = storage;
        this.loops = loops;
        this.recording = recording;
        changed = new ChangedPaths(state, storage);
    }

    /// Records what holds from now on.
    void record() {
        BitSet paths = changed.changed();
        paths.or(changed.onChangedLinks());
        StorageLayout layout = state.model.storage;
        for (int p = paths.nextSetBit(0); p >= 0; p = paths.nextSetBit(p + 1)) {
            StorageLayout.Load load = layout.loads.get(layout.paths.get(p).load());
            if (load.writes().isPresent()) {
                recordCopies(load);
                p = load.firstPath() + load.pathCount() - 1;
            } else {
                append(p, loops.sample(p));
            }
        }
    }

    /// A write to vSAN counts on the path of its slowest copy.
    private void recordCopies(StorageLayout.Load load) {
        StorageSample[] samples = new CopiesOfWrites(storage, loops, state.model.storage.paths).samples(load);
        for (int i = 0; i < samples.length; i++) {
            append(load.firstPath() + i, samples[i]);
        }
    }

    private void append(int p, StorageSample sample) {
        recording.storage(p).appendIfNew(state.now, sample, StorageSample.IDLE);
    }
}
