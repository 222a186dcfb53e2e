package dev.vmklab.simulation;

import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.StorageSample;

/// Records what the operations of storage paths see.
final class StorageRecorder {
    private final State state;
    private final StorageTraffic storage;
    private final ClosedLoops loops;
    private final Recording recording;
    private int storageVersion = -1;
    private int recordedAt = -1;

    StorageRecorder(State state, StorageTraffic storage, ClosedLoops loops, Recording recording) {
        this.state = state;
        this.storage = storage;
        this.loops = loops;
        this.recording = recording;
    }

    /// Records what holds from now on.
    void record() {
        boolean all = storageVersion != storage.version();
        for (StorageLayout.Load load : state.model.storage.loads) {
            record(load, all);
        }
        storageVersion = storage.version();
        recordedAt = state.sharing.solution();
    }

    /// Every path of its own, but the copies of vSAN's writes: each write counts on the path of its slowest copy.
    private void record(StorageLayout.Load load, boolean all) {
        int first = load.firstPath();
        int end = first + load.pathCount();
        if (load.writes().isPresent()) {
            boolean changed = all;
            for (int p = first; p < end; p++) {
                changed |= loops.hasChangedSince(recordedAt, p);
            }
            if (changed) {
                StorageSample[] samples = new CopiesOfWrites(storage, loops).samples(load);
                for (int p = first; p < end; p++) {
                    append(p, samples[p - first]);
                }
            }
            return;
        }
        for (int p = first; p < end; p++) {
            if (all || loops.hasChangedSince(recordedAt, p)) {
                append(p, loops.sample(p));
            }
        }
    }

    private void append(int p, StorageSample sample) {
        recording.storage(p).appendIfNew(state.now, sample, StorageSample.IDLE);
    }
}
