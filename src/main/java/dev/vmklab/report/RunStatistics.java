package dev.vmklab.report;

import dev.vmklab.analysis.Distribution;
import dev.vmklab.analysis.PacketLatency;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.StorageLatency;
import dev.vmklab.analysis.StorageParts;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.report.document.DatastoreStatistics;
import dev.vmklab.report.document.LatencyStatistics;
import dev.vmklab.report.document.PartsStatistics;
import dev.vmklab.report.document.RateStatistics;
import dev.vmklab.report.document.ReportDocument.Statistics;
import dev.vmklab.report.document.ServiceStatistics;
import dev.vmklab.report.document.TimeRange;
import dev.vmklab.report.document.UplinkStatistics;
import dev.vmklab.report.document.VlanStatistics;
import dev.vmklab.simulation.recording.LatencyParts;
import dev.vmklab.simulation.recording.LatencySample;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Series;
import dev.vmklab.simulation.recording.StoragePathKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Gathers the statistics of a run: everything that carried traffic, over each time range.
final class RunStatistics {
    private final Run run;
    private final List<TimeRange> ranges;

    private RunStatistics(Run run, List<TimeRange> ranges) {
        this.run = run;
        this.ranges = ranges;
    }

    static Statistics of(Run run, List<TimeRange> ranges) {
        RunStatistics statistics = new RunStatistics(run, ranges);
        return new Statistics(statistics.datastores(), statistics.services(), statistics.vlans(), statistics.uplinks());
    }

    private List<DatastoreStatistics> datastores() {
        Set<Id> datastores = new LinkedHashSet<>();
        Set<Id> hosts = new LinkedHashSet<>();
        for (StoragePathKey key : run.recording().storagePaths()) {
            datastores.add(key.datastore());
            hosts.add(key.host());
        }
        List<DatastoreStatistics> all = new ArrayList<>();
        for (Id datastore : datastores) {
            for (boolean write : new boolean[] {false, true}) {
                Predicate<StoragePathKey> side = k -> k.datastore().equals(datastore) && k.write() == write;
                add(all, datastore, write, Optional.empty(), side);
                for (Id host : hosts) {
                    add(
                            all,
                            datastore,
                            write,
                            Optional.of(host),
                            side.and(k -> k.host().equals(host)));
                }
            }
        }
        return all;
    }

    private void add(
            List<DatastoreStatistics> all,
            Id datastore,
            boolean write,
            Optional<Id> host,
            Predicate<StoragePathKey> wanted) {
        List<LatencyStatistics> latency = new ArrayList<>();
        List<PartsStatistics> parts = new ArrayList<>();
        for (TimeRange range : ranges) {
            Distribution d =
                    StorageLatency.distribution(run.recording(), range.fromSeconds(), range.toSeconds(), wanted);
            if (d.count() > 0) {
                latency.add(latency(range, d));
                parts.add(parts(
                        range, StorageParts.between(run.recording(), range.fromSeconds(), range.toSeconds(), wanted)));
            }
        }
        if (!latency.isEmpty()) {
            all.add(new DatastoreStatistics(
                    label(datastore), write ? "writes" : "reads", host.map(this::label), latency, parts));
        }
    }

    private List<ServiceStatistics> services() {
        List<ServiceStatistics> all = new ArrayList<>();
        for (Service service : Service.values()) {
            Series rate = run.recording().serviceRate(service);
            if (carries(rate)) {
                all.add(new ServiceStatistics(
                        service.key(), rates(rate), packets(run.recording().serviceLatency(service))));
            }
        }
        return all;
    }

    private List<VlanStatistics> vlans() {
        int[] vlans = run.recording().vlans();
        List<VlanStatistics> all = new ArrayList<>();
        for (int i = 0; i < vlans.length; i++) {
            Series rate = run.recording().vlanRate(i);
            if (carries(rate)) {
                all.add(new VlanStatistics(
                        vlans[i], rates(rate), packets(run.recording().vlanLatency(i))));
            }
        }
        return all;
    }

    private List<UplinkStatistics> uplinks() {
        List<UplinkStatistics> all = new ArrayList<>();
        for (Host host : run.design().hosts()) {
            for (Vmnic vmnic : host.vmnics()) {
                for (int i = 0; i < run.network().linkCount(); i++) {
                    Link link = run.network().link(i);
                    if (link.kind() == Link.Kind.UPLINK_TRANSMIT && link.from().equals(vmnic.id())) {
                        all.add(uplink(host, vmnic, "transmit", i));
                    } else if (link.kind() == Link.Kind.UPLINK_RECEIVE
                            && link.to().equals(vmnic.id())) {
                        all.add(uplink(host, vmnic, "receive", i));
                    }
                }
            }
        }
        return all;
    }

    private UplinkStatistics uplink(Host host, Vmnic vmnic, String direction, int link) {
        double speed = run.network().link(link).bitsPerSecond();
        List<RateStatistics> rates = rates(run.recording().linkRate(link));
        return new UplinkStatistics(
                host.name(),
                vmnic.name(),
                direction,
                speed,
                rates,
                rates.stream()
                        .map(r -> new UplinkStatistics.Utilisation(
                                r.range(),
                                r.meanBitsPerSecond() / speed,
                                r.p50BitsPerSecond() / speed,
                                r.p95BitsPerSecond() / speed,
                                r.p99BitsPerSecond() / speed,
                                r.maxBitsPerSecond() / speed))
                        .toList());
    }

    private boolean carries(Series rate) {
        return rate.max(0, run.end()) > 0;
    }

    private List<RateStatistics> rates(Series series) {
        List<RateStatistics> all = new ArrayList<>();
        for (TimeRange range : ranges) {
            Distribution d = Distribution.of(series, range.fromSeconds(), range.toSeconds());
            all.add(new RateStatistics(range.name(), d.mean(), d.p50(), d.p95(), d.p99(), d.max()));
        }
        return all;
    }

    private List<LatencyStatistics> packets(Log<LatencySample> log) {
        List<LatencyStatistics> all = new ArrayList<>();
        for (TimeRange range : ranges) {
            Distribution d = PacketLatency.distribution(log, range.fromSeconds(), range.toSeconds());
            if (d.count() > 0) {
                all.add(latency(range, d));
            }
        }
        return all;
    }

    private static LatencyStatistics latency(TimeRange range, Distribution d) {
        return new LatencyStatistics(range.name(), d.count(), d.mean(), d.p50(), d.p95(), d.p99(), d.max());
    }

    private static PartsStatistics parts(TimeRange range, LatencyParts p) {
        return new PartsStatistics(
                range.name(),
                p.device(),
                p.hostQueue(),
                p.queue(),
                p.waiting(),
                p.serialisation(),
                p.propagation(),
                p.retransmission());
    }

    private String label(Id id) {
        return run.network().index().label(id);
    }
}
