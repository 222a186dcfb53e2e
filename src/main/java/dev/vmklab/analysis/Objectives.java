package dev.vmklab.analysis;

import dev.vmklab.design.Objective;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Holds a run against objectives. A latency objective is judged at every instant, on the distribution that
/// operations see then, for each host and direction by itself: an average over hosts would hide the one that suffers.
public final class Objectives {
    private static final double P95 = 0.95;
    private static final double P99 = 0.99;

    private Objectives() {}

    /// What counts when a document names no objectives: every datastore's p95 under 20 ms.
    public static List<Objective> defaults(Parameters parameters) {
        return List.of(new Objective(
                Id.of("objective-datastore-p95"),
                "Datastore latency p95",
                Objective.Metric.DATASTORE_LATENCY_P95,
                Optional.empty(),
                parameters.get(Parameter.OBJECTIVE_DATASTORE_P95_SECONDS)));
    }

    /// The worst of every use of storage and every migration under each objective, the most severe first.
    public static List<Breach> judge(Run run, List<Objective> objectives) {
        List<Breach> all = new ArrayList<>();
        for (Objective objective : objectives) {
            switch (objective.metric()) {
                case DATASTORE_LATENCY_P95 -> storage(run, objective, P95, all);
                case DATASTORE_LATENCY_P99 -> storage(run, objective, P99, all);
                case MIGRATION_DURATION, MIGRATION_DOWNTIME -> migrations(run, objective, all);
            }
        }
        all.sort(Comparator.comparingDouble(Breach::severity).reversed().thenComparing(Breach::subject));
        return List.copyOf(all);
    }

    private static void storage(Run run, Objective objective, double share, List<Breach> all) {
        Set<StorageUse> uses = new LinkedHashSet<>();
        for (StoragePathKey key : run.recording().storagePaths()) {
            if (objective.scope().map(key.datastore()::equals).orElse(true)) {
                uses.add(StorageUse.of(key));
            }
        }
        for (StorageUse use : uses) {
            storage(run, objective, share, use).ifPresent(all::add);
        }
    }

    private static Optional<Breach> storage(Run run, Objective objective, double share, StorageUse use) {
        Recording recording = run.recording();
        Worst worst = new Worst(objective.atMost());
        for (int path = 0; path < recording.storagePaths().size(); path++) {
            if (use.covers(recording.storagePaths().get(path))) {
                Log<StorageSample> log = recording.storage(path);
                for (int i = 0; i < log.size(); i++) {
                    double ends = i + 1 < log.size() ? log.time(i + 1) : run.end();
                    StorageSample sample = log.get(i);
                    if (sample.operationsPerSecond() > 0 && ends > log.time(i)) {
                        worst.see(sample.latency().quantile(share), log.time(i), ends, Optional.of(sample));
                    }
                }
            }
        }
        Log<Silence> silences = recording.silences();
        for (int i = 0; i < silences.size(); i++) {
            Silence s = silences.get(i);
            if (s.operations() > 0 && use.covers(recording.storagePaths().get(s.path()))) {
                worst.see(s.to() - s.from(), s.from(), s.to(), Optional.empty());
            }
        }
        String subject = use.direction() + " of " + run.network().index().label(use.datastore()) + " on "
                + run.network().index().label(use.host());
        return worst.at < 0
                ? Optional.empty()
                : Optional.of(new Breach(
                        objective,
                        subject,
                        Optional.of(use),
                        worst.value,
                        worst.at,
                        worst.firstAbove(),
                        worst.above,
                        worst.sample));
    }

    private static void migrations(Run run, Objective objective, List<Breach> all) {
        Log<MigrationRecord> log = run.recording().migrations();
        for (int i = 0; i < log.size(); i++) {
            MigrationRecord m = log.get(i);
            if (objective.scope().map(m.vm()::equals).orElse(true)) {
                boolean duration = objective.metric() == Objective.Metric.MIGRATION_DURATION;
                double value = !m.succeeded()
                        ? Double.POSITIVE_INFINITY
                        : duration ? m.durationSeconds() : m.downtimeSeconds();
                all.add(new Breach(
                        objective,
                        (duration ? "migration of " : "downtime of ") + m.vmName(),
                        Optional.empty(),
                        value,
                        m.startedAt(),
                        value > objective.atMost() ? Optional.of(broken(m, duration, objective)) : Optional.empty(),
                        Math.max(0, value - objective.atMost()),
                        Optional.empty()));
            }
        }
    }

    /// A migration breaks its bound when it has taken longer, or when it fails.
    private static double broken(MigrationRecord m, boolean duration, Objective objective) {
        return duration ? Math.min(m.endedAt(), m.startedAt() + objective.atMost()) : m.endedAt();
    }

    /// Keeps the worst value seen and adds up the time above a bound.
    private static final class Worst {
        private final double bound;
        private double value = -1;
        private double at = -1;
        private double first = Double.POSITIVE_INFINITY;
        private double above;
        private Optional<StorageSample> sample = Optional.empty();

        Worst(double bound) {
            this.bound = bound;
        }

        void see(double seen, double from, double to, Optional<StorageSample> what) {
            if (seen > value) {
                value = seen;
                at = from;
                sample = what;
            }
            if (seen > bound) {
                first = Math.min(first, from);
                above += to - from;
            }
        }

        Optional<Double> firstAbove() {
            return Double.isFinite(first) ? Optional.of(first) : Optional.empty();
        }
    }
}
