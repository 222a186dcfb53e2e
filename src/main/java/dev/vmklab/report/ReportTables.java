package dev.vmklab.report;

import dev.vmklab.design.value.Service;
import dev.vmklab.report.document.DatastoreStatistics;
import dev.vmklab.report.document.LatencyStatistics;
import dev.vmklab.report.document.MigrationResult;
import dev.vmklab.report.document.RateStatistics;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.report.document.UplinkStatistics;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The tables at the foot of the page.
final class ReportTables {
    private static final double NUMBER = 142;

    private ReportTables() {}

    /// Reads and writes per host, those that got worst first.
    static Table latency(ReportDocument report) {
        String main = mainRange(report);
        List<List<String>> rows = report.statistics().datastores().stream()
                .sorted(Comparator.comparingDouble((DatastoreStatistics d) -> -range(d, main)
                        .map(LatencyStatistics::p99Seconds)
                        .orElse(0.0)))
                .map(d -> latencyRow(d, main))
                .toList();
        return new Table(
                "Latency over operations",
                List.of(
                        Table.Column.text("Datastore"), Table.Column.number("before p95", NUMBER + 28),
                        Table.Column.number(main + " p50", NUMBER + 28), Table.Column.number("p95", NUMBER - 20),
                        Table.Column.number("p99", NUMBER - 20), Table.Column.number("after p95", NUMBER + 18)),
                rows);
    }

    private static List<String> latencyRow(DatastoreStatistics d, String main) {
        Optional<LatencyStatistics> during = range(d, main);
        return List.of(
                d.datastore() + " " + d.direction() + ", " + d.host().orElse("all hosts"),
                range(d, Ranges.BEFORE).map(l -> Units.seconds(l.p95Seconds())).orElse(""),
                during.map(l -> Units.seconds(l.p50Seconds())).orElse(""),
                during.map(l -> Units.seconds(l.p95Seconds())).orElse(""),
                during.map(l -> Units.seconds(l.p99Seconds())).orElse(""),
                range(d, Ranges.AFTER).map(l -> Units.seconds(l.p95Seconds())).orElse(""));
    }

    private static Optional<LatencyStatistics> range(DatastoreStatistics d, String name) {
        return d.latency().stream().filter(l -> l.range().equals(name)).findFirst();
    }

    /// The migrations' time where there is one, else the whole run.
    private static String mainRange(ReportDocument report) {
        return report.ranges().stream().anyMatch(r -> r.name().equals(Ranges.DURING)) ? Ranges.DURING : Ranges.RUN;
    }

    static Table services(ReportDocument report) {
        String main = mainRange(report);
        List<List<String>> rows = new ArrayList<>();
        report.statistics().services().forEach(s -> rows.add(row(label(s.service()), s.rate(), main)));
        return new Table("Bandwidth over time", rateColumns("Service", main), rows);
    }

    private static String label(String key) {
        return Arrays.stream(Service.values())
                .filter(s -> s.key().equals(key))
                .map(Service::label)
                .findFirst()
                .orElse(key);
    }

    private static List<Table.Column> rateColumns(String first, String main) {
        return List.of(
                Table.Column.text(first), Table.Column.number(main + " mean", NUMBER + 70),
                Table.Column.number("p95", NUMBER + 44), Table.Column.number("max", NUMBER + 44));
    }

    private static List<String> row(String name, List<RateStatistics> rates, String main) {
        Optional<RateStatistics> rate =
                rates.stream().filter(r -> r.range().equals(main)).findFirst();
        return List.of(
                name, rate.map(r -> Units.rate(r.meanBitsPerSecond())).orElse(""),
                rate.map(r -> Units.rate(r.p95BitsPerSecond())).orElse(""),
                rate.map(r -> Units.rate(r.maxBitsPerSecond())).orElse(""));
    }

    /// Both directions of every vmnic, the fullest first.
    static Table uplinks(ReportDocument report) {
        String main = mainRange(report);
        List<List<String>> rows = report.statistics().uplinks().stream()
                .sorted(Comparator.comparingDouble((UplinkStatistics u) -> -use(u, main).mean()))
                .map(u -> {
                    UplinkStatistics.Utilisation use = use(u, main);
                    return List.of(
                            u.host() + " " + u.vmnic() + " " + u.direction(), Units.rate(u.bitsPerSecond()),
                            Units.share(use.mean()), Units.share(use.max()));
                })
                .toList();
        return new Table(
                "Uplinks",
                List.of(
                        Table.Column.text("vmnic"), Table.Column.number("speed", NUMBER + 70),
                        Table.Column.number(main + " mean", NUMBER + 44), Table.Column.number("max", NUMBER + 44)),
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
                        m.vm(), m.from() + " → " + m.to(), Units.seconds(m.queuedSeconds()),
                        m.succeeded() ? Units.seconds(m.durationSeconds()) : "failed",
                        Units.seconds(m.downtimeSeconds()), rounds(m)))
                .toList();
        return new Table(
                "Migrations",
                List.of(
                        Table.Column.text("VM"), Table.Column.text("from and to", 2.2 * NUMBER),
                        Table.Column.number("queued", NUMBER - 20), Table.Column.number("took", NUMBER - 20),
                        Table.Column.number("down", NUMBER - 20), Table.Column.number("rounds", NUMBER + 10)),
                rows);
    }

    private static String rounds(MigrationResult migration) {
        return migration.rounds().size() + (migration.slowed() ? ", slowed" : "");
    }

    static Table events(ReportDocument report) {
        List<List<String>> rows = report.events().stream()
                .map(e -> List.of(Units.instant(e.atSeconds()), e.text()))
                .toList();
        return new Table("Events", List.of(Table.Column.text("at", NUMBER), Table.Column.text("what")), rows);
    }
}
