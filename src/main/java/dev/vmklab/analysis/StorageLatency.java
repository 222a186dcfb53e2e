package dev.vmklab.analysis;

import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.queueing.Mixture;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.function.Predicate;

/// Gathers the latencies of storage operations from a recording.
public final class StorageLatency {
    private static final double P99 = 0.99;

    private StorageLatency() {}

    /// The latencies of all operations in a time, on the paths that are asked for. An operation that waited out a
    /// silence counts where the silence ended.
    public static Mixture between(Recording recording, double from, double to, Predicate<StoragePathKey> wanted) {
        Mixture mixture = new Mixture();
        for (int path = 0; path < recording.storagePaths().size(); path++) {
            if (wanted.test(recording.storagePaths().get(path))) {
                add(mixture, recording.storage(path), from, to);
            }
        }
        Log<Silence> silences = recording.silences();
        for (int i = 0; i < silences.size(); i++) {
            Silence silence = silences.get(i);
            boolean asked = wanted.test(recording.storagePaths().get(silence.path()));
            if (asked && silence.to() >= from && silence.to() < to) {
                mixture.add(new Latency(silence.to() - silence.from(), 0, 0), silence.operations());
            }
        }
        return mixture;
    }

    private static void add(Mixture mixture, Log<StorageSample> log, double from, double to) {
        for (int i = Math.max(0, log.indexAt(from)); i < log.size() && log.time(i) < to; i++) {
            double begins = Math.max(from, log.time(i));
            double ends = i + 1 < log.size() ? Math.min(to, log.time(i + 1)) : to;
            if (ends > begins) {
                StorageSample sample = log.get(i);
                double operations = sample.operationsPerSecond() * (ends - begins);
                mixture.add(sample.latency(), operations * (1 - sample.lossShare()));
                mixture.add(sample.latencyWithLoss(), operations * sample.lossShare());
            }
        }
    }

    /// Mean and percentiles over operations.
    public static Distribution distribution(
            Recording recording, double from, double to, Predicate<StoragePathKey> wanted) {
        return Distribution.of(between(recording, from, to, wanted), worst(recording, from, to, wanted));
    }

    private static double worst(Recording recording, double from, double to, Predicate<StoragePathKey> wanted) {
        double worst = 0;
        for (int path = 0; path < recording.storagePaths().size(); path++) {
            Log<StorageSample> log = recording.storage(path);
            if (wanted.test(recording.storagePaths().get(path))) {
                for (int i = Math.max(0, log.indexAt(from)); i < log.size() && log.time(i) < to; i++) {
                    if (log.get(i).operationsPerSecond() > 0) {
                        worst = Math.max(worst, log.get(i).latency().quantile(P99));
                    }
                }
            }
        }
        Log<Silence> silences = recording.silences();
        for (int i = 0; i < silences.size(); i++) {
            Silence s = silences.get(i);
            boolean within = s.to() >= from && s.to() < to && s.operations() > 0;
            if (within && wanted.test(recording.storagePaths().get(s.path()))) {
                worst = Math.max(worst, s.to() - s.from());
            }
        }
        return worst;
    }
}
