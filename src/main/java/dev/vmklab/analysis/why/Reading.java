package dev.vmklab.analysis.why;

import dev.vmklab.design.value.Service;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.queueing.Mixture;
import dev.vmklab.simulation.recording.LatencySample;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The numbers of a subject at one instant of a run.
///
/// @param latency of storage or packets; absent for links, and where no operation or packet is under way
/// @param silentSeconds how long a path has been silent; absent where none is
/// @param carriedBitsPerSecond what a link, service or VLAN carries; absent for storage
/// @param migrationBitsPerSecond what all vMotions get on the wire, which a remedy may cost
public record Reading(
        Optional<LatencyNow> latency,
        Optional<Double> silentSeconds,
        Optional<Double> carriedBitsPerSecond,
        double migrationBitsPerSecond) {
    private static final double P95 = 0.95;
    private static final double P99 = 0.99;

    /// Latency over the operations or packets of an instant.
    ///
    /// @param operationsPerSecond how many there are
    public record LatencyNow(double meanSeconds, double p95Seconds, double p99Seconds, double operationsPerSecond) {}

    static Reading of(Simulation run, Subject subject) {
        double migrations = run.recording().serviceRate(Service.VMOTION).at(run.now());
        return switch (subject) {
            case Subject.OfStorage storage ->
                new Reading(latency(run, storage), silent(run, storage), Optional.empty(), migrations);
            case Subject.OfPackets packets ->
                new Reading(
                        packets.latency(run.recording()).flatMap(log -> latency(log, run.now())),
                        Optional.empty(),
                        packets.rate(run.recording()).map(s -> s.at(run.now())),
                        migrations);
            case Subject.OfLink link -> {
                int number = link.in(run.network());
                Optional<Double> load = number < 0
                        ? Optional.empty()
                        : Optional.of(run.recording().linkRate(number).at(run.now()));
                yield new Reading(Optional.empty(), Optional.empty(), load, migrations);
            }
        };
    }

    private static Optional<LatencyNow> latency(Simulation run, Subject.OfStorage storage) {
        Mixture mixture = new Mixture();
        for (int path : pathsOf(run, storage)) {
            StorageSample sample = sample(run, path);
            mixture.add(sample.latency(), sample.operationsPerSecond() * (1 - sample.lossShare()));
            mixture.add(sample.latencyWithLoss(), sample.operationsPerSecond() * sample.lossShare());
        }
        return mixture.count() <= 0
                ? Optional.empty()
                : Optional.of(
                        new LatencyNow(mixture.mean(), mixture.quantile(P95), mixture.quantile(P99), mixture.count()));
    }

    private static Optional<LatencyNow> latency(Log<LatencySample> log, double now) {
        return Optional.of(log.indexAt(now))
                .filter(i -> i >= 0)
                .map(log::get)
                .filter(sample -> sample.packetsPerSecond() > 0)
                .map(sample -> new LatencyNow(
                        sample.latency().total(),
                        sample.latency().quantile(P95),
                        sample.latency().quantile(P99),
                        sample.packetsPerSecond()));
    }

    private static Optional<Double> silent(Simulation run, Subject.OfStorage storage) {
        List<Integer> paths = pathsOf(run, storage);
        return run.openSilences().stream()
                .filter(s -> paths.contains(s.path()))
                .map(s -> run.now() - s.from())
                .max(Double::compare);
    }

    static List<Integer> pathsOf(Simulation run, Subject.OfStorage storage) {
        List<StoragePathKey> all = run.recording().storagePaths();
        List<Integer> paths = new ArrayList<>();
        for (int p = 0; p < all.size(); p++) {
            StoragePathKey key = all.get(p);
            boolean asked = key.datastore().equals(storage.use().datastore())
                    && key.host().equals(storage.use().host())
                    && key.write() == storage.use().write();
            if (asked) {
                paths.add(p);
            }
        }
        return paths;
    }

    /// What is in force on a storage path now.
    static StorageSample sample(Simulation run, int path) {
        Log<StorageSample> log = run.recording().storage(path);
        int i = log.indexAt(run.now());
        return i < 0 ? StorageSample.IDLE : log.get(i);
    }
}
