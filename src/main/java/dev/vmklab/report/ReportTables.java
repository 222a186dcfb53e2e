package dev.vmklab.report;

import dev.vmklab.design.value.Service;
import dev.vmklab.report.document.DatastoreStatistics;
import dev.vmklab.report.document.LatencyStatistics;
import dev.vmklab.report.document.MigrationResult;
import dev.vmklab.report.document.RateStatistics;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.report.document.UplinkStatistics;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.units.Scale;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The tables at the foot of the page.
final class ReportTables {
    /// One unit for the whole table, so that its numbers compare at a glance.
    private static final Scale LATENCY = new Scale(1e-3, "ms");

    private ReportTables() {}

    /// Reads and writes per host, those that got worst first.
    static Table latency(ReportDocument report) {
        String main = mainRange(report);
        List<List<String>> rows = report.statistics().datastores().stream()
                .sorted(Comparator.comparingDouble((DatastoreStatistics d) ->
                        -range(d, main).map(LatencyStatistics::p99Seconds).orElse(0.0)))
                .map(d -> latencyRow(d, main))
                .toList();
        return new Table(
                "Latency " + when(main) + ", " + LATENCY.unit(),
                List.of(
                        Table.flexible("Datastore"),
                        Table.number("p95 before"),
                        Table.number("p50"),
                        Table.number("p95"),
                        Table.number("p99"),
                        Table.number("after")),
                rows);
    }

    private static List<String> latencyRow(DatastoreStatistics d, String main) {
        Optional<LatencyStatistics> during = range(d, main);
        return List.of(
                d.datastore() + " " + d.direction() + ", " + d.host().orElse("all hosts"),
                range(d, Ranges.BEFORE).map(l -> LATENCY.number(l.p95Seconds())).orElse(""),
                during.map(l -> LATENCY.number(l.p50Seconds())).orElse(""),
                during.map(l -> LATENCY.number(l.p95Seconds())).orElse(""),
                during.map(l -> LATENCY.number(l.p99Seconds())).orElse(""),
                range(d, Ranges.AFTER).map(l -> LATENCY.number(l.p95Seconds())).orElse(""));
    }

    private static Optional<LatencyStatistics> range(DatastoreStatistics d, String name) {
        return d.latency().stream().filter(l -> l.range().equals(name)).findFirst();
    }

    /// The migrations' time where there is one, else the whole run.
    private static String mainRange(ReportDocument report) {
        return report.ranges().stream().anyMatch(r -> r.name().equals(Ranges.DURING)) ? Ranges.DURING : Ranges.RUN;
    }

    private static String when(String range) {
        return range.equals(Ranges.DURING) ? "during the migrations" : "over the run";
    }

    static Table services(ReportDocument report) {
        String main = mainRange(report);
        List<List<String>> rows = new ArrayList<>();
        report.statistics().services().forEach(s -> rows.add(row(label(s.service()), s.rate(), main)));
        return new Table("Bandwidth " + when(main), rateColumns(), rows);
    }

    private static String label(String key) {
        return Arrays.stream(Service.values())
                .filter(s -> s.key().equals(key))
                .map(Service::label)
                .findFirst()
                .orElse(key);
    }

    private static List<Table.Column> rateColumns() {
        return List.of(Table.flexible("Service"), Table.number("mean"), Table.number("p95"), Table.number("max"));
    }

    private static List<String> row(String name, List<RateStatistics> rates, String main) {
        Optional<RateStatistics> rate =
                rates.stream().filter(r -> r.range().equals(main)).findFirst();
        return List.of(
                name,
                rate.map(r -> Units.rate(r.meanBitsPerSecond())).orElse(""),
                rate.map(r -> Units.rate(r.p95BitsPerSecond())).orElse(""),
                rate.map(r -> Units.rate(r.maxBitsPerSecond())).orElse(""));
    }

    /// Both directions of every vmnic, the fullest first.
    static Table uplinks(ReportDocument report) {
        String main = mainRange(report);
        List<List<String>> rows = report.statistics().uplinks().stream()
                .sorted(Comparator.comparingDouble(
                        (UplinkStatistics u) -> -use(u, main).mean()))
                .map(u -> {
                    UplinkStatistics.Utilisation use = use(u, main);
                    return List.of(
                            u.host() + " " + u.vmnic() + " " + u.direction(),
                            Units.rate(u.bitsPerSecond()),
                            Units.share(use.mean()),
                            Units.share(use.max()));
                })
                .toList();
        return new Table(
                "Uplinks " + when(main),
                List.of(Table.flexible("vmnic"), Table.number("speed"), Table.number("mean"), Table.number("max")),
                rows);
    }

    private static UplinkStatistics.Utilisation use(UplinkStatistics uplink, String range) {
        return uplink.utilisation().stream()
                .filter(u -> u.range().equals(range))
                .findFirst()
                .orElse(new UplinkStatistics.Utilisation(range, 0, 0, 0, 0, 0));
    }

    static Table migrations(ReportDocument report) {
        List<List<String>> rows = report.migrations().stream()
                .map(m -> List.of(
                        m.vm(),
                        m.from() + " → " + m.to(),
                        Units.seconds(m.queuedSeconds()),
                        m.outcome() == MigrationResult.Outcome.SUCCEEDED
                                ? Units.seconds(m.durationSeconds())
                                : "failed",
                        Units.seconds(m.downtimeSeconds()),
                        seconds(m, MigrationRecord.Step.PRE_COPY),
                        rounds(m)))
                .toList();
        return new Table(
                "Migrations",
                List.of(
                        Table.flexible("VM"),
                        Table.flexible("from and to"),
                        Table.number("queued"),
                        Table.number("took"),
                        Table.number("down"),
                        Table.number("pre-copy"),
                        Table.number("rounds")),
                rows);
    }

    private static String seconds(MigrationResult migration, MigrationRecord.Step step) {
        return migration.phases().stream()
                .filter(p -> p.phase().equals(step.key()))
                .findFirst()
                .map(p -> Units.seconds(p.seconds()))
                .orElse("");
    }

    /// Clones, Storage vMotions, backups, recovery points, boots and resynchronisations.
    static Table transfers(ReportDocument report) {
        List<List<String>> rows = report.transfers().stream()
                .map(t -> List.of(
                        t.label(),
                        Units.instant(t.startedAtSeconds()),
                        t.outcome() == MigrationResult.Outcome.SUCCEEDED
                                ? Units.seconds(t.durationSeconds())
                                : "failed",
                        Units.bytes(t.bytes()),
                        Units.seconds(t.stalledSeconds())))
                .toList();
        return new Table(
                "Transfers",
                List.of(
                        Table.flexible("what"),
                        Table.number("at"),
                        Table.number("took"),
                        Table.number("moved"),
                        Table.number("stalled")),
                rows);
    }

    private static String rounds(MigrationResult migration) {
        return migration.rounds().size() + (migration.slowed() ? ", slowed" : "");
    }

    static Table events(ReportDocument report) {
        List<List<String>> rows = report.events().stream()
                .map(e -> List.of(Units.instant(e.atSeconds()), e.text()))
                .toList();
        return new Table("Events", List.of(Table.number("at"), Table.flexible("what")), rows);
    }
}
