package dev.vmklab.analysis.comparison;

import java.util.List;
import java.util.Optional;

/// One subject of a comparison with all that is measured of it.
///
/// @param subject what a person calls it, such as `reads of nfs01 on esx02`
public record Row(Kind kind, String subject, List<Measure> measures) {
    /// What a row is about.
    public enum Kind {
        /// The operations on one side of a datastore, from all hosts or from one.
        STORAGE("storage"),
        /// The packets of a service.
        SERVICE("service"),
        /// The packets in a VLAN.
        VLAN("vlan"),
        /// All migrations together: how many failed, the longest and the longest downtime.
        MIGRATIONS("migrations"),
        /// One migration of a VM.
        MIGRATION("migration");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The word in files.
        public String key() {
            return key;
        }
    }

    public Row {
        measures = List.copyOf(measures);
    }

    public Optional<Measure> measure(Quantity quantity) {
        return measures.stream().filter(m -> m.quantity() == quantity).findFirst();
    }

    /// Whether both runs agree in everything that both have.
    public boolean isSame() {
        return measures.stream().allMatch(m -> m.better() == Better.SAME || m.a().equals(m.b()));
    }
}
