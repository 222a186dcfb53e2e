package dev.vmklab.app.chart;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.why.Subject;
import dev.vmklab.analysis.why.Topic;
import dev.vmklab.charts.Chart;
import dev.vmklab.charts.Charts;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.Objective;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.simulation.recording.StoragePathKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Which charts a run and a selection offer.
public final class ChartChoices {
    private static final String PACKETS = " packets";

    private ChartChoices() {}

    /// All uplinks.
    public static List<ChartChoice> utilisation(Run run) {
        return List.of(new ChartChoice("All uplinks", () -> Charts.utilisation(run.network(), run.recording())));
    }

    /// Who takes bandwidth from whom, and what becomes of hosts, datastores and VMs, as lanes.
    public static List<ChartChoice> lanes(Run run) {
        return List.of(
                new ChartChoice(
                        "Full links: who gains, who loses", () -> Charts.contention(run.network(), run.recording())),
                new ChartChoice("Migrations, HA, FT and storage", () -> Charts.states(run.network(), run.recording())));
    }

    /// Every datastore, as all hosts and as each host sees it, then services and VLANs; first of all those about what
    /// is selected.
    public static List<ChartChoice> latency(Run run, List<Objective> objectives, List<Id> selected) {
        List<ChartChoice> about = selected.stream()
                .flatMap(id -> about(run, objectives, id).stream())
                .toList();
        List<ChartChoice> all = new ArrayList<>(about);
        all.addAll(latency(run, objectives).stream()
                .filter(c -> !about.contains(c))
                .toList());
        return all;
    }

    /// What a datastore, host, VMkernel adapter or port group has of latencies.
    private static List<ChartChoice> about(Run run, List<Objective> objectives, Id id) {
        DesignIndex index = run.network().index();
        List<ChartChoice> found = new ArrayList<>();
        for (ChartChoice choice : latency(run, objectives)) {
            boolean datastore = index.find(id, Datastore.class)
                    .filter(d -> choice.label().equals(d.name()))
                    .isPresent();
            boolean host =
                    index.find(id, Host.class).isPresent() && choice.label().endsWith(" on " + index.label(id));
            boolean service = index.find(id, Vmk.class)
                    .filter(v -> Arrays.stream(Service.values())
                            .anyMatch(s -> v.carries(s) && choice.label().equals(s.label() + PACKETS)))
                    .isPresent();
            boolean vlan = index.find(id, PortGroup.class)
                    .map(PortGroup::vlanMode)
                    .filter(m -> m instanceof VlanMode.Tagged tagged
                            && choice.label().equals("VLAN " + tagged.vlan() + PACKETS))
                    .isPresent();
            if (datastore || host || service || vlan) {
                found.add(choice);
            }
        }
        return found;
    }

    private static List<ChartChoice> latency(Run run, List<Objective> objectives) {
        List<ChartChoice> all = new ArrayList<>();
        for (Datastore store : run.design().datastores()) {
            List<Id> hosts = run.recording().storagePaths().stream()
                    .filter(k -> k.datastore().equals(store.id()))
                    .map(StoragePathKey::host)
                    .distinct()
                    .toList();
            if (!hosts.isEmpty()) {
                all.add(new ChartChoice(
                        store.name(), datastore(run, store, Optional.empty(), objectives), Topic.about(store.id())));
            }
            for (Id host : hosts) {
                all.add(new ChartChoice(
                        store.name() + " on " + run.network().index().label(host),
                        datastore(run, store, Optional.of(host), objectives),
                        Topic.about(store.id(), host)));
            }
        }
        for (Service service : Service.values()) {
            all.add(new ChartChoice(
                    service.label() + PACKETS,
                    () -> Charts.latencyOfService(run.recording(), service),
                    new Topic.Exactly(new Subject.OfService(service))));
        }
        for (int vlan : run.recording().vlans()) {
            all.add(new ChartChoice(
                    "VLAN " + vlan + PACKETS,
                    () -> Charts.latencyOfVlan(run.network(), run.recording(), vlan),
                    new Topic.Exactly(new Subject.OfVlan(vlan))));
        }
        return all;
    }

    private static Supplier<Chart> datastore(Run run, Datastore store, Optional<Id> host, List<Objective> objectives) {
        return () -> Charts.latencyOfDatastore(run.network(), run.recording(), store.id(), host, objectives);
    }
}
