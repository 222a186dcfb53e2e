package dev.vmklab.simulation.storage;

import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The writes of a vSAN load as its guests see them: one write, several copies, and the slowest decides.
public final class CopiesOfWrites {
    private final StorageTraffic storage;
    private final ClosedLoops loops;
    private final List<StorageLayout.Path> paths;

    /// @param paths of the run's storage layout
    public CopiesOfWrites(StorageTraffic storage, ClosedLoops loops, List<StorageLayout.Path> paths) {
        this.storage = storage;
        this.paths = paths;
        this.loops = loops;
    }

    /// Per path of the load: its sample, with the operations that it decides.
    public StorageSample[] samples(StorageLayout.Load load) {
        StorageSample[] samples = new StorageSample[load.pathCount()];
        List<Integer> working = new ArrayList<>();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = loops.sample(load.firstPath() + i);
            if (samples[i].operationsPerSecond() > 0) {
                working.add(i);
            }
        }
        if (working.isEmpty()) {
            return samples;
        }
        working.sort(Comparator.comparingDouble(i -> samples[i].latency().total()));
        boolean[] far = new boolean[working.size()];
        for (int rank = 0; rank < far.length; rank++) {
            far[rank] = paths.get(load.firstPath() + working.get(rank)).isBetweenSites();
        }
        double[] chances =
                SlowestCopy.overSites(far, load.writes().orElseThrow().acknowledgements());
        for (int rank = 0; rank < chances.length; rank++) {
            int i = working.get(rank);
            double share = storage.share(load.firstPath() + i);
            samples[i] = samples[i].doing(samples[i].operationsPerSecond() / share * chances[rank]);
        }
        return samples;
    }
}
