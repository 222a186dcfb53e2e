package dev.vmklab.report.document;

import java.util.List;

/// What a `report.json` holds: one run of one scenario on one design, judged against its objectives. The same design,
/// scenario, seed and engine give the same bytes on every machine.
///
/// @param judgement kept where all objectives were kept
/// @param verdict in words: what was worst and when, by whom and where, what it is made of, what cures it and what
///        does not
/// @param expectations of the scenario, in its order
/// @param findings the missed objectives, the most severe first
/// @param remedies changes of the design that were tried by running them, the best first
/// @param ranges the times that statistics are about; `before`, `during` and `after` only where something migrated
public record ReportDocument(
        Provenance provenance,
        Judgement judgement,
        List<String> verdict,
        List<ObjectiveResult> objectives,
        List<ExpectationOutcome> expectations,
        List<Finding> findings,
        List<RemedyResult> remedies,
        List<TimeRange> ranges,
        Statistics statistics,
        List<MigrationResult> migrations,
        List<TransferResult> transfers,
        List<EventResult> events) {
    public ReportDocument {
        verdict = List.copyOf(verdict);
        objectives = List.copyOf(objectives);
        expectations = List.copyOf(expectations);
        findings = List.copyOf(findings);
        remedies = List.copyOf(remedies);
        ranges = List.copyOf(ranges);
        migrations = List.copyOf(migrations);
        transfers = List.copyOf(transfers);
        events = List.copyOf(events);
    }

    /// The findings in numbers per kind.
    public record Statistics(
            List<DatastoreStatistics> datastores,
            List<ServiceStatistics> services,
            List<VlanStatistics> vlans,
            List<UplinkStatistics> uplinks) {
        public Statistics {
            datastores = List.copyOf(datastores);
            services = List.copyOf(services);
            vlans = List.copyOf(vlans);
            uplinks = List.copyOf(uplinks);
        }
    }
}
