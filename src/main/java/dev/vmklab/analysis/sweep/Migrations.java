package dev.vmklab.analysis.sweep;

import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import java.util.HashMap;
import java.util.Map;

/// How the migrations of a run went, against those of the run without the failure.
///
/// @param failed ended without their VM on the destination, or under way when the run's time was up
/// @param durationOf the longest of each VM's successful ones, seconds
record Migrations(int failed, Map<Id, Double> durationOf) {
    static Migrations of(Simulation run) {
        int failed = run.pendingMigrations();
        Map<Id, Double> durations = new HashMap<>();
        Log<MigrationRecord> log = run.recording().migrations();
        for (int i = 0; i < log.size(); i++) {
            MigrationRecord m = log.get(i);
            if (m.succeeded()) {
                durations.merge(m.vm(), m.durationSeconds(), Math::max);
            } else {
                failed++;
            }
        }
        return new Migrations(failed, Map.copyOf(durations));
    }

    /// How many took more than `factor` times as long as in the run without the failure.
    int slowerThan(Migrations base, double factor) {
        int slow = 0;
        for (Map.Entry<Id, Double> own : durationOf.entrySet()) {
            double usual = base.durationOf.getOrDefault(own.getKey(), Double.POSITIVE_INFINITY);
            slow += own.getValue() > factor * usual ? 1 : 0;
        }
        return slow;
    }
}
