package dev.vmklab.analysis.sweep;

import dev.vmklab.analysis.StorageUse;
import dev.vmklab.design.Objective;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds up milliseconds of storage latency above the objectives x seconds.
///
/// A use of storage over several paths counts with the mean of its paths. What is in force when the run ends is taken
/// to last to the end of the window.
final class StorageHarm {
    private static final double MILLI = 1e3;
    private static final double P95 = 0.95;
    private static final double P99 = 0.99;

    private final Recording recording;
    private final double from;
    private final double stopped;
    private final double until;
    private final Map<StorageUse, Integer> pathsOf = new HashMap<>();
    private double total;
    private double worst;
    private double worstAt;

    /// @param from when the failure happened
    /// @param until where the window ends, at or after the end of the run
    private StorageHarm(Simulation run, double from, double until) {
        recording = run.recording();
        this.from = from;
        this.stopped = run.now();
        this.until = until;
        worstAt = from;
        for (StoragePathKey key : recording.storagePaths()) {
            pathsOf.merge(use(key), 1, Integer::sum);
        }
    }

    static StorageHarm of(Simulation run, List<Objective> objectives, double from, double until) {
        StorageHarm harm = new StorageHarm(run, from, until);
        for (Objective objective : objectives) {
            switch (objective.metric()) {
                case DATASTORE_LATENCY_P95 -> harm.add(run, objective, P95);
                case DATASTORE_LATENCY_P99 -> harm.add(run, objective, P99);
                case MIGRATION_DURATION, MIGRATION_DOWNTIME -> {}
            }
        }
        return harm;
    }

    double millisecondSeconds() {
        return total;
    }

    /// When the excess was largest; when the failure happened where there was none.
    double worstAt() {
        return worstAt;
    }

    private static StorageUse use(StoragePathKey key) {
        return new StorageUse(key.datastore(), key.host(), key.write());
    }

    private boolean isMeant(Objective objective, StoragePathKey key) {
        return objective.scope().map(key.datastore()::equals).orElse(true);
    }

    private double weight(StoragePathKey key) {
        return 1.0 / pathsOf.getOrDefault(use(key), 1);
    }

    private void add(Simulation run, Objective objective, double share) {
        List<StoragePathKey> paths = recording.storagePaths();
        for (int p = 0; p < paths.size(); p++) {
            if (isMeant(objective, paths.get(p))) {
                samples(recording.storage(p), objective.atMost(), share, weight(paths.get(p)));
            }
        }
        Log<Silence> ended = recording.silences();
        for (int i = 0; i < ended.size(); i++) {
            silence(ended.get(i), ended.get(i).to(), objective, paths);
        }
        for (Silence open : run.openSilences()) {
            silence(open, until, objective, paths);
        }
    }

    private void samples(Log<StorageSample> log, double bound, double share, double weight) {
        for (int i = Math.max(0, log.indexAt(from)); i < log.size(); i++) {
            StorageSample sample = log.get(i);
            double begins = Math.max(from, log.time(i));
            double ends = i + 1 < log.size() ? log.time(i + 1) : Math.max(stopped, until);
            if (ends > begins && sample.operationsPerSecond() > 0 && mayExceed(sample.latency(), share, bound)) {
                double excess = sample.latency().quantile(share) - bound;
                if (excess > 0) {
                    total += weight * excess * MILLI * (ends - begins);
                    see(excess, begins);
                }
            }
        }
    }

    /// By Cantelli's inequality no quantile lies further above the mean; most samples need no closer look.
    private static boolean mayExceed(Latency latency, double share, double bound) {
        return latency.total() + StrictMath.sqrt(latency.variance() * share / (1 - share)) > bound;
    }

    /// The operations on a silent path have waited longer and longer: the excess is a ramp.
    private void silence(Silence silence, double to, Objective objective, List<StoragePathKey> paths) {
        StoragePathKey key = paths.get(silence.path());
        double begins = Math.max(from, silence.from() + objective.atMost());
        if (!isMeant(objective, key) || to <= begins || silence.operations() <= 0) {
            return;
        }
        double low = begins - silence.from() - objective.atMost();
        double high = to - silence.from() - objective.atMost();
        total += weight(key) * MILLI * (high * high - low * low) / 2;
        double last = Math.min(to, stopped);
        see(last - silence.from() - objective.atMost(), last);
    }

    private void see(double excess, double at) {
        if (excess > worst) {
            worst = excess;
            worstAt = at;
        }
    }
}
