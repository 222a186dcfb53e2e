package dev.vmklab.analysis;

import dev.vmklab.simulation.recording.LatencyParts;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.function.Predicate;

/// Gathers from a recording what the mean latency of storage operations is made of.
public final class StorageParts {
    private LatencyParts sum = LatencyParts.NONE;
    private double operations;

    private StorageParts() {}

    /// The parts of the mean of [StorageLatency#between] in a time, on the paths that are asked for; none where there
    /// were no operations. What an operation waited for its path to come back counts as retransmission.
    public static LatencyParts between(Recording recording, double from, double to, Predicate<StoragePathKey> wanted) {
        StorageParts parts = new StorageParts();
        for (int path = 0; path < recording.storagePaths().size(); path++) {
            if (wanted.test(recording.storagePaths().get(path))) {
                parts.add(recording.storage(path), from, to);
            }
        }
        Log<Silence> silences = recording.silences();
        for (int i = 0; i < silences.size(); i++) {
            Silence silence = silences.get(i);
            boolean asked = wanted.test(recording.storagePaths().get(silence.path()));
            if (asked && silence.to() >= from && silence.to() < to) {
                parts.add(new LatencyParts(0, 0, 0, 0, 0, 0, silence.to() - silence.from()), silence.operations());
            }
        }
        return parts.operations > 0 ? parts.sum.times(1 / parts.operations) : LatencyParts.NONE;
    }

    private void add(Log<StorageSample> log, double from, double to) {
        for (int i = Math.max(0, log.indexAt(from)); i < log.size() && log.time(i) < to; i++) {
            double begins = Math.max(from, log.time(i));
            double ends = i + 1 < log.size() ? Math.min(to, log.time(i + 1)) : to;
            if (ends > begins) {
                add(log.get(i).parts(), log.get(i).operationsPerSecond() * (ends - begins));
            }
        }
    }

    private void add(LatencyParts parts, double howMany) {
        sum = sum.plus(parts.times(howMany));
        operations += howMany;
    }
}
