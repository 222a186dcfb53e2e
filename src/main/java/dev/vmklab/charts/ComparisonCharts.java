package dev.vmklab.charts;

import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Two runs in one chart: A dashed, B solid, in one hue.
public final class ComparisonCharts {
    private ComparisonCharts() {}

    /// One of the two runs.
    public record Side(Network network, Recording recording) {}

    /// Reads and writes of a datastore in both runs, of the host that is worst at each instant.
    ///
    /// @param name of the datastore in both designs
    public static Chart latencyOfDatastore(Side a, Side b, String name) {
        List<LatencyChart.Curve> curves = new ArrayList<>();
        for (boolean write : new boolean[] {false, true}) {
            add(curves, "A", a, name, write, true);
            add(curves, "B", b, name, write, false);
        }
        return new LatencyChart(name + ", A and B, worst host", b.recording(), curves, List.of(), Set.of());
    }

    private static void add(
            List<LatencyChart.Curve> curves, String label, Side side, String name, boolean write, boolean dashed) {
        List<Id> ids = side.network().design().datastores().stream()
                .filter(store -> store.name().equals(name))
                .map(Datastore::id)
                .toList();
        List<Log<StorageSample>> logs = new ArrayList<>();
        Service service = Service.NFS;
        List<StoragePathKey> paths = side.recording().storagePaths();
        for (int p = 0; p < paths.size(); p++) {
            if (ids.contains(paths.get(p).datastore()) && paths.get(p).write() == write) {
                logs.add(side.recording().storage(p));
                service = paths.get(p).service();
            }
        }
        if (!logs.isEmpty()) {
            curves.add(new LatencyChart.Curve(
                    label + (write ? " writes" : " reads"),
                    new Hue(service, write ? -1 : 0),
                    dashed,
                    LatencyTrack.ofStorage(logs)));
        }
    }

    /// The traffic of a service in both runs.
    public static Chart rateOfService(Side a, Side b, Service service) {
        return new RatesChart(
                service.label() + ", A and B",
                b.recording(),
                List.of(
                        new RatesChart.Line(
                                "A", Hue.of(service), true, a.recording().serviceRate(service)),
                        new RatesChart.Line(
                                "B", Hue.of(service), false, b.recording().serviceRate(service))));
    }

    /// The packets of a service in both runs.
    public static Chart latencyOfService(Side a, Side b, Service service) {
        List<LatencyChart.Curve> curves = List.of(
                new LatencyChart.Curve(
                        "A",
                        Hue.of(service),
                        true,
                        LatencyTrack.ofPackets(a.recording().serviceLatency(service))),
                new LatencyChart.Curve(
                        "B",
                        Hue.of(service),
                        false,
                        LatencyTrack.ofPackets(b.recording().serviceLatency(service))));
        return new LatencyChart(
                service.label() + " packets, A and B, one way", b.recording(), curves, List.of(), Set.of());
    }
}
