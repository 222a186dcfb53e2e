package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Origin;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads clusters from vCluster, and from the hosts that name one which vCluster does not have.
final class ClusterReader {
    private final Reading reading;
    private final Map<String, Cluster> byKey = new LinkedHashMap<>();

    ClusterReader(Reading reading, HostIndex hosts) {
        this.reading = reading;
        for (Row row : reading.export().rows(Tab.V_CLUSTER)) {
            String name = row.text("Name");
            reading.account().row(Tally.Kind.CLUSTER, row.at(), "cluster " + name, () -> read(row, name));
        }
        hosts.all().forEach(this::fromHost);
    }

    List<Cluster> all() {
        return List.copyOf(byKey.values());
    }

    /// The cluster of a host, where it is in one.
    Optional<Id> of(HostRows host) {
        return Optional.ofNullable(byKey.get(key(host.key().vcenter(), host.first("Cluster"))))
                .map(Cluster::id);
    }

    private Optional<Cluster> read(Row row, String name) {
        String key = key(row.vcenter(), name);
        if (byKey.containsKey(key)) {
            reading.account().skipped(row.at(), "cluster " + name + " is taken over once", "it has two rows");
            return Optional.empty();
        }
        Id id = reading.ids().of("cluster", key);
        return Optional.of(add(id, name, key, ha(row, id, name), drs(row, id, name)));
    }

    private Cluster add(Id id, String name, String key, Ha ha, Drs drs) {
        Optional<Origin> origin = Optional.of(reading.origin(key));
        Cluster cluster = new Cluster(id, name, ha, drs, Optional.empty(), Optional.empty(), origin, Extras.NONE);
        byKey.put(key, cluster);
        return cluster;
    }

    private Ha ha(Row row, Id id, String name) {
        At at = At.element(id, row.place());
        if (row.flag("HA enabled").isEmpty()) {
            reading.account()
                    .assumed(at, "vSphere HA of " + name + " is off", "the column \"HA enabled\" is empty or missing");
        } else if (row.isTrue("HA enabled")) {
            reading.account()
                    .gap(
                            at,
                            name + " has no isolation addresses or chosen heartbeat datastores",
                            "RVTools does not list advanced options");
        }
        return new Ha(
                row.isTrue("HA enabled"),
                true,
                List.of(),
                isolationResponse(row, id, name),
                List.of(),
                row.number("Failover Level")
                        .map(n -> (int) Math.round(n))
                        .filter(n -> n >= 0)
                        .orElse(1),
                Extras.NONE);
    }

    private IsolationResponse isolationResponse(Row row, Id id, String name) {
        return switch (row.text("Isolation Response").toLowerCase(Locale.ROOT)) {
            case "none" -> IsolationResponse.LEAVE_POWERED_ON;
            case "poweroff" -> IsolationResponse.POWER_OFF;
            case "shutdown" -> IsolationResponse.SHUT_DOWN;
            default -> {
                reading.account()
                        .assumed(
                                At.element(id, row.place()),
                                name + " leaves VMs powered on when a host is isolated",
                                "the isolation response is not in the export; this is vSphere's default");
                yield IsolationResponse.LEAVE_POWERED_ON;
            }
        };
    }

    private Drs drs(Row row, Id id, String name) {
        if (!row.isTrue("DRS enabled")) {
            return Drs.OFF;
        }
        return switch (row.text("DRS default VM behavior").toLowerCase(Locale.ROOT)) {
            case "manual" -> Drs.MANUAL;
            case "partiallyautomated" -> Drs.PARTIALLY_AUTOMATED;
            case "fullyautomated" -> Drs.FULLY_AUTOMATED;
            default -> {
                reading.account()
                        .assumed(
                                At.element(id, row.place()),
                                "DRS of " + name + " is fully automated",
                                "DRS is enabled but the export does not say how far it goes");
                yield Drs.FULLY_AUTOMATED;
            }
        };
    }

    private void fromHost(HostRows host) {
        String name = host.first("Cluster");
        String key = key(host.key().vcenter(), name);
        if (name.isEmpty() || byKey.containsKey(key)) {
            return;
        }
        if (name.length() > Check.MAX_NAME_LENGTH) {
            reading.account()
                    .skipped(
                            At.element(host.id()),
                            "the cluster of " + host.name() + " is not taken over",
                            "its name is too long");
            return;
        }
        Id id = reading.ids().of("cluster", key);
        add(id, name, key, Ha.OFF, Drs.OFF);
        reading.account()
                .assumed(
                        At.element(id),
                        "vSphere HA and DRS of " + name + " are off",
                        "hosts name this cluster, but vCluster has no row for it");
    }

    private static String key(String vcenter, String name) {
        return vcenter + "/" + name;
    }
}
