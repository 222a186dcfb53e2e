package dev.vmklab.analysis.comparison;

import dev.vmklab.analysis.Distribution;
import dev.vmklab.analysis.PacketLatency;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.StorageLatency;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.simulation.recording.StoragePathKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Makes the rows of a comparison. What has one id in both designs is the same thing; failing that, what has one name.
final class Rows {
    private final Run a;
    private final Run b;
    private final double from;
    private final double to;

    Rows(Run a, Run b, double from, double to) {
        this.a = a;
        this.b = b;
        this.from = from;
        this.to = to;
    }

    List<Row> all() {
        List<Row> rows = new ArrayList<>(storage());
        rows.addAll(services());
        rows.addAll(vlans());
        rows.addAll(new MigrationRows(a, b).all());
        return rows;
    }

    /// Which operations a row is about: those of all hosts, or of one.
    private record Side(String datastore, boolean write, Optional<String> host) {
        String subject() {
            return (write ? "writes" : "reads") + " of " + datastore
                    + host.map(h -> " on " + h).orElse("");
        }
    }

    private List<Row> storage() {
        Map<Side, Boolean> sides = new LinkedHashMap<>();
        for (Run run : List.of(a, b)) {
            for (StoragePathKey key : run.recording().storagePaths()) {
                sides.put(side(run, key, false), true);
                sides.put(side(run, key, true), true);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Side side : sides.keySet()) {
            Distribution ofA = storage(a, side);
            Distribution ofB = storage(b, side);
            if (ofA.count() > 0 || ofB.count() > 0) {
                List<Measure> measures = new ArrayList<>(latencies(ofA, ofB));
                measures.add(measure(Quantity.OPERATIONS, ofA, ofB, d -> d.count() / (to - from)));
                rows.add(new Row(Row.Kind.STORAGE, side.subject(), measures));
            }
        }
        return rows;
    }

    private Side side(Run run, StoragePathKey key, boolean ofHost) {
        Optional<String> host = ofHost ? Optional.of(name(run, key.host())) : Optional.empty();
        return new Side(name(run, key.datastore()), key.write(), host);
    }

    /// What an element is called in both: the name that A gives it, where A has it.
    private String name(Run run, Id id) {
        return a.network().index().contains(id)
                ? a.network().index().label(id)
                : run.network().index().label(id);
    }

    private Distribution storage(Run run, Side side) {
        Predicate<StoragePathKey> wanted =
                key -> side(run, key, side.host().isPresent()).equals(side);
        return StorageLatency.distribution(run.recording(), from, to, wanted);
    }

    private List<Row> services() {
        List<Row> rows = new ArrayList<>();
        for (Service service : Service.values()) {
            row(Row.Kind.SERVICE, service.label(), Optional.of(packets(a, service)), Optional.of(packets(b, service)))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private List<Row> vlans() {
        List<Row> rows = new ArrayList<>();
        IntStream.concat(
                        IntStream.of(a.recording().vlans()),
                        IntStream.of(b.recording().vlans()))
                .distinct()
                .sorted()
                .forEach(vlan -> row(Row.Kind.VLAN, "VLAN " + vlan, packets(a, vlan), packets(b, vlan))
                        .ifPresent(rows::add));
        return rows;
    }

    /// @param bandwidth mean wire bit/s
    private record Packets(Distribution latency, double bandwidth) {}

    private Packets packets(Run run, Service service) {
        return new Packets(
                PacketLatency.distribution(run.recording().serviceLatency(service), from, to),
                run.recording().serviceRate(service).mean(from, to));
    }

    private Optional<Packets> packets(Run run, int vlan) {
        int[] vlans = run.recording().vlans();
        return IntStream.range(0, vlans.length)
                .filter(v -> vlans[v] == vlan)
                .mapToObj(v -> new Packets(
                        PacketLatency.distribution(run.recording().vlanLatency(v), from, to),
                        run.recording().vlanRate(v).mean(from, to)))
                .findFirst();
    }

    private static Optional<Row> row(Row.Kind kind, String subject, Optional<Packets> a, Optional<Packets> b) {
        boolean silent = a.map(Packets::bandwidth).orElse(0.0) == 0
                && b.map(Packets::bandwidth).orElse(0.0) == 0;
        if (silent) {
            return Optional.empty();
        }
        List<Measure> measures = new ArrayList<>(latencies(
                a.map(Packets::latency).orElse(Distribution.NONE),
                b.map(Packets::latency).orElse(Distribution.NONE)));
        measures.add(Measure.of(Quantity.BANDWIDTH, a.map(Packets::bandwidth), b.map(Packets::bandwidth)));
        return Optional.of(new Row(kind, subject, measures));
    }

    private static List<Measure> latencies(Distribution a, Distribution b) {
        return List.of(
                measure(Quantity.LATENCY_MEAN, a, b, Distribution::mean),
                measure(Quantity.LATENCY_P95, a, b, Distribution::p95),
                measure(Quantity.LATENCY_P99, a, b, Distribution::p99),
                measure(Quantity.LATENCY_WORST_P99, a, b, Distribution::max));
    }

    private static Measure measure(
            Quantity quantity, Distribution a, Distribution b, Function<Distribution, Double> value) {
        return Measure.of(
                quantity,
                Optional.of(a).filter(d -> d.count() > 0).map(value),
                Optional.of(b).filter(d -> d.count() > 0).map(value));
    }
}
