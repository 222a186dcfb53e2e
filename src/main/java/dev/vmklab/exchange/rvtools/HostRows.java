package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.value.Id;
import dev.vmklab.exchange.NaturalOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that an export says about one host, tab by tab.
final class HostRows {
    private final HostKey key;
    private final Id id;
    private final Map<Tab, List<Row>> rows = new EnumMap<>(Tab.class);

    HostRows(HostKey key, Id id) {
        this.key = key;
        this.id = id;
    }

    HostKey key() {
        return key;
    }

    Id id() {
        return id;
    }

    String name() {
        return key.name();
    }

    void add(Row row) {
        rows.computeIfAbsent(row.table().tab(), t -> new ArrayList<>()).add(row);
    }

    /// The rows of a tab in the order of a column that names them.
    List<Row> rows(Tab tab, String name) {
        return rows(tab).stream()
                .sorted(Comparator.comparing((Row r) -> r.text(name), NaturalOrder.INSTANCE))
                .toList();
    }

    List<Row> rows(Tab tab) {
        return rows.getOrDefault(tab, List.of());
    }

    Optional<Row> vHost() {
        return rows(Tab.V_HOST).stream().findFirst();
    }

    /// The first text that any of the host's rows has in a column.
    String first(String column) {
        return rows.values().stream()
                .flatMap(List::stream)
                .map(r -> r.text(column))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Whether the host has a standard switch of this name.
    boolean hasStandardSwitch(String name) {
        return rows(Tab.V_SWITCH).stream().anyMatch(r -> r.text("Switch").equals(name));
    }
}
