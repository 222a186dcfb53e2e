package dev.vmklab.design;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// A service level that a design must keep: a metric of a scope stays at or below a bound.
///
/// @param scope the element it is about; empty for every element that has the metric
/// @param atMost in the metric's unit
public record Objective(Id id, String name, Metric metric, Optional<Id> scope, double atMost, Extras extras) {
    /// What is measured.
    public enum Metric {
        DATASTORE_LATENCY_P95("datastoreLatencyP95Seconds"),
        DATASTORE_LATENCY_P99("datastoreLatencyP99Seconds"),
        MIGRATION_DURATION("migrationDurationSeconds"),
        MIGRATION_DOWNTIME("migrationDowntimeSeconds");

        private final String key;

        Metric(String key) {
            this.key = key;
        }

        /// The name in files, with its unit.
        public String key() {
            return key;
        }
    }

    public Objective {
        Check.name("name", name);
        Check.range("atMost", atMost, 0, 1e9);
    }

    public Objective(Id id, String name, Metric metric, Optional<Id> scope, double atMost) {
        this(id, name, metric, scope, atMost, Extras.NONE);
    }
}
