package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.value.Check;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.Tally;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The hosts of an export, whatever tab they appear in: those of vHost first, then the others.
final class HostIndex {
    private static final List<Tab> TABS =
            List.of(Tab.V_HOST, Tab.V_NIC, Tab.V_SC_VMK, Tab.V_SWITCH, Tab.V_PORT, Tab.V_HBA);

    /// Kinds of rows that are counted where their host is read; a row without a host is counted here.
    private static final Map<Tab, Tally.Kind> COUNTED = Map.of(
            Tab.V_HOST, Tally.Kind.HOST,
            Tab.V_NIC, Tally.Kind.VMNIC,
            Tab.V_SC_VMK, Tally.Kind.VMK,
            Tab.V_SWITCH, Tally.Kind.STANDARD_SWITCH,
            Tab.V_PORT, Tally.Kind.STANDARD_PORT_GROUP);

    private final Map<HostKey, HostRows> hosts = new LinkedHashMap<>();

    private HostIndex() {}

    static HostIndex of(Reading reading) {
        HostIndex index = new HostIndex();
        for (Tab tab : TABS) {
            reading.export().rows(tab).forEach(row -> index.add(reading, row));
        }
        index.hosts.values().forEach(host -> noteMissingTabs(reading, host));
        return index;
    }

    Collection<HostRows> all() {
        return hosts.values();
    }

    Optional<HostRows> find(String vcenter, String name) {
        return Optional.ofNullable(hosts.get(new HostKey(vcenter, name)));
    }

    private void add(Reading reading, Row row) {
        HostKey key = HostKey.of(row);
        if (!key.name().isEmpty() && key.name().length() <= Check.MAX_NAME_LENGTH) {
            hosts.computeIfAbsent(key, k -> new HostRows(k, reading.ids().of("host", k.text())))
                    .add(row);
            return;
        }
        Tally.Kind kind = COUNTED.get(row.table().tab());
        if (kind != null) {
            reading.account().row(kind, row.at(), "the row", () -> {
                reading.account()
                        .skipped(
                                row.at(),
                                "the row is not taken over",
                                "it names no host, or by a name that is too long");
                return Optional.empty();
            });
        }
    }

    private static void noteMissingTabs(Reading reading, HostRows host) {
        At at = At.element(host.id());
        if (reading.export().has(Tab.V_HOST) && host.vHost().isEmpty()) {
            reading.account().gap(at, host.name() + " has no cores, memory or release", "it has no row in vHost");
        }
        if (host.rows(Tab.V_NIC).isEmpty()) {
            reading.account()
                    .gap(
                            at,
                            host.name() + " has no vmnics",
                            "it has no row in vNIC; RVTools leaves a disconnected host out");
        }
        if (host.rows(Tab.V_SC_VMK).isEmpty()) {
            reading.account()
                    .gap(
                            at,
                            host.name() + " has no VMkernel adapters",
                            "it has no row in vSC_VMK; RVTools leaves a disconnected host out");
        }
    }
}
