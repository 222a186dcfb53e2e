package dev.vmklab.analysis.comparison;

import dev.vmklab.analysis.Run;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Compares migrations: the first one of a VM in A with its first one in B, the second with the second, and all.
final class MigrationRows {
    private final Map<String, MigrationRecord> a;
    private final Map<String, MigrationRecord> b;

    MigrationRows(Run a, Run b) {
        this.a = byName(a, a);
        this.b = byName(b, a);
    }

    /// @param names the run whose design gives VMs their names, where it has them
    private static Map<String, MigrationRecord> byName(Run run, Run names) {
        Map<String, MigrationRecord> all = new LinkedHashMap<>();
        Log<MigrationRecord> log = run.recording().migrations();
        for (int i = 0; i < log.size(); i++) {
            MigrationRecord m = log.get(i);
            String name = names.network().index().contains(m.vm())
                    ? names.network().index().label(m.vm())
                    : m.vmName();
            String nth = name;
            for (int n = 2; all.containsKey(nth); n++) {
                nth = name + " (" + n + ")";
            }
            all.put(nth, m);
        }
        return all;
    }

    List<Row> all() {
        Set<String> names = new LinkedHashSet<>(a.keySet());
        names.addAll(b.keySet());
        List<Row> rows = new ArrayList<>();
        if (!names.isEmpty()) {
            rows.add(new Row(
                    Row.Kind.MIGRATIONS,
                    "all migrations",
                    List.of(
                            Measure.of(Quantity.FAILED_MIGRATIONS, failed(a), failed(b)),
                            longest(Quantity.MIGRATION_DURATION, MigrationRecord::durationSeconds),
                            longest(Quantity.MIGRATION_DOWNTIME, MigrationRecord::downtimeSeconds))));
        }
        for (String name : names) {
            Optional<MigrationRecord> inA = Optional.ofNullable(a.get(name));
            Optional<MigrationRecord> inB = Optional.ofNullable(b.get(name));
            rows.add(new Row(
                    Row.Kind.MIGRATION,
                    "migration of " + name,
                    List.of(
                            Measure.of(
                                    Quantity.FAILED_MIGRATIONS,
                                    inA.map(MigrationRows::failure),
                                    inB.map(MigrationRows::failure)),
                            measure(Quantity.MIGRATION_DURATION, inA, inB, MigrationRecord::durationSeconds),
                            measure(Quantity.MIGRATION_DOWNTIME, inA, inB, MigrationRecord::downtimeSeconds))));
        }
        return rows;
    }

    private static double failure(MigrationRecord migration) {
        return migration.succeeded() ? 0 : 1;
    }

    private static Optional<Double> failed(Map<String, MigrationRecord> all) {
        return Optional.of(
                all.values().stream().mapToDouble(MigrationRows::failure).sum());
    }

    /// Times of migrations that did not succeed say nothing.
    private static Measure measure(
            Quantity quantity,
            Optional<MigrationRecord> a,
            Optional<MigrationRecord> b,
            ToDoubleFunction<MigrationRecord> value) {
        return Measure.of(
                quantity,
                a.filter(MigrationRecord::succeeded).map(value::applyAsDouble),
                b.filter(MigrationRecord::succeeded).map(value::applyAsDouble));
    }

    private Measure longest(Quantity quantity, ToDoubleFunction<MigrationRecord> value) {
        return Measure.of(quantity, longest(a, value), longest(b, value));
    }

    private static Optional<Double> longest(Map<String, MigrationRecord> all, ToDoubleFunction<MigrationRecord> value) {
        return all.values().stream()
                .filter(MigrationRecord::succeeded)
                .map(value::applyAsDouble)
                .max(Double::compare);
    }
}
