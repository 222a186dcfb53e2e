package dev.vmklab.app.chart;

import dev.vmklab.analysis.Run;
import dev.vmklab.charts.Chart;
import dev.vmklab.charts.Charts;
import dev.vmklab.charts.Charts.Direction;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.Objective;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.simulation.recording.StoragePathKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Which charts a run and a selection offer.
public final class ChartChoices {
    private ChartChoices() {}

    /// The whole design's traffic, then that of the selected hosts, VMkernel adapters and uplinks.
    public static List<ChartChoice> bandwidth(Run run, List<Id> selected) {
        List<ChartChoice> all = new ArrayList<>();
        all.add(new ChartChoice("Design by service", () -> Charts.bandwidthByService(run.network(), run.recording())));
        all.add(new ChartChoice("Design by VLAN", () -> Charts.bandwidthByVlan(run.network(), run.recording())));
        DesignIndex index = run.network().index();
        for (Id id : selected) {
            for (Direction direction : Direction.values()) {
                String label = index.label(id) + " " + direction.key();
                index.find(id, Host.class)
                        .ifPresent(h -> all.add(new ChartChoice(
                                label, () -> Charts.bandwidthOfHost(run.network(), run.recording(), id, direction))));
                index.find(id, Vmnic.class)
                        .ifPresent(v -> all.add(new ChartChoice(
                                label, () -> Charts.bandwidthOfUplink(run.network(), run.recording(), id, direction))));
            }
            index.find(id, Vmk.class)
                    .ifPresent(v -> all.add(new ChartChoice(
                            index.label(id), () -> Charts.bandwidthOfVmk(run.network(), run.recording(), id))));
        }
        return all;
    }

    /// All uplinks, and the states of hosts and VMs.
    public static List<ChartChoice> utilisation(Run run) {
        return List.of(
                new ChartChoice("All uplinks", () -> Charts.utilisation(run.network(), run.recording())),
                new ChartChoice("Migrations and HA", () -> Charts.states(run.network(), run.recording())));
    }

    /// Every datastore, as all hosts and as each host sees it, then services and VLANs.
    public static List<ChartChoice> latency(Run run, List<Objective> objectives) {
        List<ChartChoice> all = new ArrayList<>();
        for (Datastore store : run.design().datastores()) {
            List<Id> hosts = run.recording().storagePaths().stream()
                    .filter(k -> k.datastore().equals(store.id()))
                    .map(StoragePathKey::host)
                    .distinct()
                    .toList();
            if (!hosts.isEmpty()) {
                all.add(new ChartChoice(store.name(), datastore(run, store, Optional.empty(), objectives)));
            }
            for (Id host : hosts) {
                all.add(new ChartChoice(
                        store.name() + " on " + run.network().index().label(host),
                        datastore(run, store, Optional.of(host), objectives)));
            }
        }
        for (Service service : Service.values()) {
            all.add(new ChartChoice(
                    service.label() + " packets", () -> Charts.latencyOfService(run.recording(), service)));
        }
        for (int vlan : run.recording().vlans()) {
            all.add(new ChartChoice(
                    "VLAN " + vlan + " packets", () -> Charts.latencyOfVlan(run.network(), run.recording(), vlan)));
        }
        return all;
    }

    private static Supplier<Chart> datastore(Run run, Datastore store, Optional<Id> host, List<Objective> objectives) {
        return () -> Charts.latencyOfDatastore(run.network(), run.recording(), store.id(), host, objectives);
    }
}
