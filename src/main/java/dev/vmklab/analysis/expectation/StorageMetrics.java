package dev.vmklab.analysis.expectation;

import dev.vmklab.analysis.Distribution;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.StorageLatency;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.Metric;
import dev.vmklab.scenario.Statistic;
import dev.vmklab.simulation.recording.DeviceChange;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/// Latency, rate and interruptions of storage.
final class StorageMetrics {
    private record Mount(Id host, Id datastore) {}

    private final Run run;
    private final Expectation expectation;
    private final Window window;

    StorageMetrics(Run run, Expectation expectation) {
        this.run = run;
        this.expectation = expectation;
        this.window = Window.of(expectation, run);
    }

    private boolean isInScope(Id host, Id datastore) {
        return expectation
                .scope()
                .map(id -> id.equals(host) || id.equals(datastore))
                .orElse(true);
    }

    private boolean isInScope(StoragePathKey key) {
        return isInScope(key.host(), key.datastore());
    }

    Measured latency() {
        boolean write = expectation.metric() == Metric.STORAGE_WRITE_LATENCY;
        Predicate<StoragePathKey> wanted = key -> key.write() == write && isInScope(key);
        Distribution d = StorageLatency.distribution(run.recording(), window.from(), window.to(), wanted);
        if (d.count() <= 0) {
            return Measured.nothing("no operation ended in the window");
        }
        double value = switch (expectation.statistic()) {
            case P50 -> d.p50();
            case P95 -> d.p95();
            case P99 -> d.p99();
            default -> d.mean();
        };
        return worst(wanted, value);
    }

    /// The instant at which operations were slowest, which is where to look.
    private Measured worst(Predicate<StoragePathKey> wanted, double value) {
        double slowest = -1;
        double at = window.to();
        String where = "";
        for (int p = 0; p < run.recording().storagePaths().size(); p++) {
            StoragePathKey key = run.recording().storagePaths().get(p);
            Log<StorageSample> log = run.recording().storage(p);
            for (int i = Math.max(0, log.indexAt(window.from()));
                    wanted.test(key) && i < log.size() && log.time(i) < window.to();
                    i++) {
                StorageSample sample = log.get(i);
                if (sample.operationsPerSecond() > 0 && sample.latency().total() > slowest) {
                    slowest = sample.latency().total();
                    at = Math.max(window.from(), log.time(i));
                    where = label(key.datastore()) + " on " + label(key.host());
                }
            }
        }
        return Measured.of(value, at, where);
    }

    Measured rate() {
        Steps steps = new Steps(window);
        for (int p = 0; p < run.recording().storagePaths().size(); p++) {
            StoragePathKey key = run.recording().storagePaths().get(p);
            Log<StorageSample> log = run.recording().storage(p);
            for (int i = Math.max(0, log.indexAt(window.from())); isInScope(key) && i < log.size(); i++) {
                double ends = i + 1 < log.size() ? log.time(i + 1) : window.to();
                steps.add(log.time(i), ends, log.get(i).operationsPerSecond());
            }
        }
        return steps.statistic(expectation.statistic());
    }

    /// Silences that ended in the window, and those that had not ended with the run.
    Measured silence() {
        Cases cases = new Cases();
        Log<Silence> silences = run.recording().silences();
        for (int i = 0; i < silences.size(); i++) {
            Silence s = silences.get(i);
            StoragePathKey key = run.recording().storagePaths().get(s.path());
            if (isInScope(key) && s.operations() > 0 && window.has(s.to())) {
                cases.add(s.to() - s.from(), s.to(), label(key.datastore()) + " on " + label(key.host()));
            }
        }
        run.at(window.to()).openSilences().forEach(s -> {
            StoragePathKey key = run.recording().storagePaths().get(s.path());
            if (isInScope(key) && s.operations() > 0) {
                cases.add(
                        window.to() - s.from(),
                        window.to(),
                        label(key.datastore()) + " on " + label(key.host()) + ", not over yet");
            }
        });
        Measured measured = cases.statistic(expectation.statistic(), "");
        return measured.value().isPresent() ? measured : Measured.of(0, window.to(), "");
    }

    /// For how long hosts saw datastores all paths down: the longest, or all added up.
    Measured allPathsDown() {
        Map<Mount, Double> open = new LinkedHashMap<>();
        Cases cases = new Cases();
        Log<DeviceChange> log = run.recording().devices();
        for (int i = 0; i < log.size() && log.time(i) <= window.to(); i++) {
            DeviceChange change = log.get(i);
            if (!isInScope(change.host(), change.datastore())) {
                continue;
            }
            Mount key = new Mount(change.host(), change.datastore());
            if (change.status().isAllPathsDown()) {
                open.putIfAbsent(key, log.time(i));
            } else if (open.containsKey(key)) {
                close(cases, key, open.remove(key), log.time(i));
            }
        }
        open.forEach((key, since) -> close(cases, key, since, window.to()));
        Measured measured =
                cases.statistic(expectation.statistic() == Statistic.TOTAL ? Statistic.TOTAL : Statistic.MAX, "");
        return measured.value().isPresent() ? measured : Measured.of(0, window.to(), "");
    }

    private void close(Cases cases, Mount key, double since, double until) {
        double within = Math.min(until, window.to()) - Math.max(since, window.from());
        if (within > 0) {
            cases.add(within, Math.min(until, window.to()), label(key.datastore()) + " on " + label(key.host()));
        }
    }

    private String label(Id id) {
        return run.network().index().label(id);
    }
}
