package dev.vmklab.charts;

import dev.vmklab.analysis.traffic.Grouping;
import dev.vmklab.analysis.traffic.Scope;
import dev.vmklab.analysis.traffic.Silence;
import dev.vmklab.analysis.traffic.Traffic;
import dev.vmklab.design.Objective;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The charts there are.
public final class Charts {
    private Charts() {}

    /// The whole design's traffic, one layer per service, storage at the bottom.
    public static Chart bandwidthByService(Network network, Recording recording) {
        List<Layer> layers = new ArrayList<>();
        for (boolean storage : new boolean[] {true, false}) {
            for (Service service : Service.values()) {
                if (service.isStorage() == storage) {
                    layers.add(new Layer(service.label(), Hue.of(service), recording.serviceRate(service)));
                }
            }
        }
        return new BandwidthChart(
                "Bandwidth by service", recording, Stack.of(layers), OptionalDouble.empty(), "Nothing flows");
    }

    /// The whole design's traffic, one layer per VLAN.
    public static Chart bandwidthByVlan(Network network, Recording recording) {
        int[] vlans = recording.vlans();
        VlanHues hues = VlanHues.of(network.design(), network.index(), vlans);
        List<Layer> layers = new ArrayList<>();
        for (boolean storage : new boolean[] {true, false}) {
            for (int i = 0; i < vlans.length; i++) {
                Hue hue = hues.of(vlans[i]);
                if (hue.service().isStorage() == storage) {
                    layers.add(new Layer("VLAN " + vlans[i], hue, recording.vlanRate(i)));
                }
            }
        }
        return new BandwidthChart(
                "Bandwidth by VLAN", recording, Stack.of(layers), OptionalDouble.empty(), "Nothing flows");
    }

    /// What a part of the design carries, one layer per service, VLAN, adapter or uplink, against its link's speed
    /// where it is one direction of a link.
    public static Chart bandwidth(Network network, Recording recording, Scope scope, Grouping by) {
        if (scope.element().isEmpty() && by == Grouping.SERVICE) {
            return bandwidthByService(network, recording);
        }
        if (scope.element().isEmpty() && by == Grouping.VLAN) {
            return bandwidthByVlan(network, recording);
        }
        String subject = scope.element()
                .map(e -> network.index().label(e) + ", " + scope.direction().label())
                .orElse("Bandwidth");
        double speed = scope.bitsPerSecond();
        return new BandwidthChart(
                subject + " by " + by.label(),
                recording,
                new TrafficStack(new Traffic(scope, by, recording.flows()), by, network, recording.vlans()),
                Double.isInfinite(speed) ? OptionalDouble.empty() : OptionalDouble.of(speed),
                Silence.of(network, scope));
    }

    /// What vSphere HA makes of the hosts, and the migrations and restarts of VMs, as lanes of states.
    public static Chart states(Network network, Recording recording) {
        return new LanesChart(
                "States",
                "filled: under way; hollow: waiting; hatched: harm",
                recording,
                new Lanes(network, recording)::now);
    }

    /// Who took bandwidth from whom on which full link, as a lane per link.
    public static Chart contention(Network network, Recording recording) {
        return new LanesChart(
                "Contention",
                "a link while it is full, in the hue of the service that has most of it; gains and losses of the last change",
                recording,
                new ContentionLanes(network, recording)::now);
    }

    /// Every uplink of every host, both directions, as strips of colour.
    public static Chart utilisation(Network network, Recording recording) {
        List<UtilisationChart.Strip> strips = new ArrayList<>();
        for (int i = 0; i < network.linkCount(); i++) {
            Link link = network.link(i);
            if (link.kind() == Link.Kind.UPLINK_TRANSMIT || link.kind() == Link.Kind.UPLINK_RECEIVE) {
                strips.add(
                        new UtilisationChart.Strip(network.shortLabel(i), recording.linkRate(i), link.bitsPerSecond()));
            }
        }
        return new UtilisationChart("Utilisation of uplinks", recording, strips);
    }

    /// Reads and writes of a datastore with p50, p95 and p99 and the lines of the objectives that are about it.
    ///
    /// @param host whose reads and writes; empty for those of the host that is worst at each instant
    public static Chart latencyOfDatastore(
            Network network, Recording recording, Id datastore, Optional<Id> host, List<Objective> objectives) {
        List<LatencyChart.Curve> curves = new ArrayList<>();
        Set<Integer> paths = new LinkedHashSet<>();
        for (boolean write : new boolean[] {false, true}) {
            List<Log<StorageSample>> logs = new ArrayList<>();
            Service service = Service.NFS;
            for (int p = 0; p < recording.storagePaths().size(); p++) {
                StoragePathKey key = recording.storagePaths().get(p);
                boolean asked = key.datastore().equals(datastore) && key.write() == write;
                if (asked && host.map(key.host()::equals).orElse(true)) {
                    logs.add(recording.storage(p));
                    paths.add(p);
                    service = key.service();
                }
            }
            if (!logs.isEmpty()) {
                curves.add(new LatencyChart.Curve(
                        write ? "writes" : "reads",
                        new Hue(service, write ? -1 : 0),
                        false,
                        LatencyTrack.ofStorage(logs)));
            }
        }
        String title = network.index().label(datastore)
                + host.map(h -> " on " + network.index().label(h)).orElse(", worst host");
        return new LatencyChart(title, recording, curves, bounds(datastore, objectives), paths);
    }

    private static List<LatencyChart.Bound> bounds(Id datastore, List<Objective> objectives) {
        List<LatencyChart.Bound> bounds = new ArrayList<>();
        for (Objective objective : objectives) {
            boolean about = objective.scope().map(datastore::equals).orElse(true);
            String percentile = switch (objective.metric()) {
                case DATASTORE_LATENCY_P95 -> "p95";
                case DATASTORE_LATENCY_P99 -> "p99";
                case MIGRATION_DURATION, MIGRATION_DOWNTIME -> "";
            };
            if (about && !percentile.isEmpty()) {
                bounds.add(new LatencyChart.Bound(
                        "objective: " + percentile + " ≤ " + Units.seconds(objective.atMost()), objective.atMost()));
            }
        }
        return bounds;
    }

    /// One-way network latency of a service's small packets.
    public static Chart latencyOfService(Recording recording, Service service) {
        return packets(
                service.label() + ", one way",
                recording,
                Hue.of(service),
                LatencyTrack.ofPackets(recording.serviceLatency(service)));
    }

    /// One-way network latency of the small packets in a VLAN.
    public static Chart latencyOfVlan(Network network, Recording recording, int vlan) {
        int[] vlans = recording.vlans();
        for (int i = 0; i < vlans.length; i++) {
            if (vlans[i] == vlan) {
                Hue hue = VlanHues.of(network.design(), network.index(), vlans).of(vlan);
                return packets(
                        "VLAN " + vlan + ", one way", recording, hue, LatencyTrack.ofPackets(recording.vlanLatency(i)));
            }
        }
        throw new IllegalArgumentException("vlan is " + vlan + ", expected one of the recording's");
    }

    private static Chart packets(String title, Recording recording, Hue hue, LatencyTrack track) {
        return new LatencyChart(
                title, recording, List.of(new LatencyChart.Curve("packets", hue, false, track)), List.of(), Set.of());
    }
}
