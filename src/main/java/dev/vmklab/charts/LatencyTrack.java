package dev.vmklab.charts;

import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.recording.LatencySample;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Series;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The percentiles of a latency over time as step functions, carried on as the recording grows.
///
/// Where several logs are asked for, the one with the largest p95 stands for all at each instant: a mean would hide
/// the host that suffers. While nothing happens all values are 0.
final class LatencyTrack {
    private final Series p50 = new Series();
    private final Series p95 = new Series();
    private final Series p99 = new Series();
    private final String measured;
    private final List<Source<?>> sources;
    private final double[][] values;

    private LatencyTrack(String measured, List<Source<?>> sources) {
        this.measured = measured;
        this.sources = List.copyOf(sources);
        values = new double[sources.size()][3];
    }

    /// One log and how far it has been read.
    private static final class Source<T> {
        private final Log<T> log;
        private final ToDoubleFunction<T> weight;
        private final Function<T, Latency> latency;
        private int next;

        Source(Log<T> log, ToDoubleFunction<T> weight, Function<T, Latency> latency) {
            this.log = log;
            this.weight = weight;
            this.latency = latency;
        }

        double nextTime() {
            return next < log.size() ? log.time(next) : Double.POSITIVE_INFINITY;
        }

        void readUpTo(double time, double[] percentiles) {
            int last = next;
            while (next < log.size() && log.time(next) <= time) {
                next++;
            }
            if (next == last) {
                return;
            }
            T sample = log.get(next - 1);
            Latency now = latency.apply(sample);
            if (weight.applyAsDouble(sample) > 0) {
                percentiles[0] = PercentileTable.P50.of(now);
                percentiles[1] = PercentileTable.P95.of(now);
                percentiles[2] = PercentileTable.P99.of(now);
            } else {
                Arrays.fill(percentiles, 0);
            }
        }
    }

    static LatencyTrack ofStorage(List<Log<StorageSample>> logs) {
        return new LatencyTrack(
                "operation",
                logs.stream()
                        .<Source<?>>map(
                                log -> new Source<>(log, StorageSample::operationsPerSecond, StorageSample::latency))
                        .toList());
    }

    static LatencyTrack ofPackets(Log<LatencySample> log) {
        return new LatencyTrack(
                "small packet", List.of(new Source<>(log, LatencySample::packetsPerSecond, LatencySample::latency)));
    }

    /// What one latency belongs to, in words.
    String measured() {
        return measured;
    }

    /// Takes in what has been published up to a time.
    void readUpTo(double until) {
        double time = nextTime();
        while (time <= until) {
            double[] worst = {0, 0, 0};
            for (int i = 0; i < values.length; i++) {
                sources.get(i).readUpTo(time, values[i]);
                worst = values[i][1] > worst[1] ? values[i] : worst;
            }
            p50.append(time, worst[0]);
            p95.append(time, worst[1]);
            p99.append(time, worst[2]);
            time = nextTime();
        }
    }

    private double nextTime() {
        double time = Double.POSITIVE_INFINITY;
        for (Source<?> source : sources) {
            time = Math.min(time, source.nextTime());
        }
        return time;
    }

    Series p50() {
        return p50;
    }

    Series p95() {
        return p95;
    }

    Series p99() {
        return p99;
    }
}
