package dev.vmklab.report;

import dev.vmklab.analysis.Breach;
import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.StorageUse;
import dev.vmklab.charts.Chart;
import dev.vmklab.charts.Charts;
import dev.vmklab.design.Objective;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.simulation.recording.StoragePathKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which latencies are worth a chart: each datastore on each host that misses an objective with it, then each further
/// datastore on its worst host, then the rest; without storage, the services' packets.
final class LatencyPanels {
    private LatencyPanels() {}

    private record Place(Id datastore, Id host) {}

    static List<Chart> worst(Run run, List<Objective> objectives, int most) {
        Set<Place> places = new LinkedHashSet<>();
        Set<Id> datastores = new LinkedHashSet<>();
        List<Breach> judged = Objectives.judge(run, objectives);
        for (Breach breach : judged) {
            if (breach.isMissed()) {
                breach.use().ifPresent(use -> datastores.add(use.datastore()));
                breach.use().map(LatencyPanels::place).ifPresent(places::add);
            }
        }
        for (Breach breach : judged) {
            breach.use()
                    .filter(use -> datastores.add(use.datastore()))
                    .map(LatencyPanels::place)
                    .ifPresent(places::add);
        }
        judged.forEach(breach -> breach.use().map(LatencyPanels::place).ifPresent(places::add));
        for (StoragePathKey key : run.recording().storagePaths()) {
            places.add(new Place(key.datastore(), key.host()));
        }
        List<Chart> charts = new ArrayList<>();
        for (Place place : places) {
            charts.add(Charts.latencyOfDatastore(
                    run.network(), run.recording(), place.datastore(), Optional.of(place.host()), objectives));
        }
        for (Service service : Service.values()) {
            if (places.isEmpty() && run.recording().serviceRate(service).max(0, run.end()) > 0) {
                charts.add(Charts.latencyOfService(run.recording(), service));
            }
        }
        return charts.subList(0, Math.min(most, charts.size()));
    }

    private static Place place(StorageUse use) {
        return new Place(use.datastore(), use.host());
    }
}
