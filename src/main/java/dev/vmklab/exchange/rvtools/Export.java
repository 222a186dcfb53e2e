package dev.vmklab.exchange.rvtools;

import dev.vmklab.exchange.ImportProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tables of one RVTools export.
final class Export {
    private static final List<Tab> STANDARD = List.of(Tab.V_SWITCH, Tab.V_PORT);
    private static final List<Tab> DISTRIBUTED = List.of(Tab.DV_SWITCH, Tab.DV_PORT);

    private final Path file;
    private final Map<Tab, Table> tables = new EnumMap<>(Tab.class);

    Export(Path file) {
        this.file = file;
    }

    /// @throws ImportProblem when the tab was there already
    void add(Table table) {
        if (tables.putIfAbsent(table.tab(), table) != null) {
            throw new ImportProblem(file, table.tab().label(), "the tab is there twice, expected one export");
        }
    }

    boolean has(Tab tab) {
        return tables.containsKey(tab);
    }

    Optional<Table> table(Tab tab) {
        return Optional.ofNullable(tables.get(tab));
    }

    /// The rows of a tab; none where the tab is missing.
    List<Row> rows(Tab tab) {
        return table(tab).map(Table::rows).orElse(List.of());
    }

    /// Checks that vNIC, vSC_VMK and the tabs of one kind of switch are there and have their columns.
    ///
    /// @throws ImportProblem one message that names everything missing
    void requireMinimum() {
        List<String> faults = new ArrayList<>();
        Set<Tab> missing = new LinkedHashSet<>();
        List.of(Tab.V_NIC, Tab.V_SC_VMK).stream().filter(t -> !has(t)).forEach(missing::add);
        if (STANDARD.stream().anyMatch(t -> !has(t)) && DISTRIBUTED.stream().anyMatch(t -> !has(t))) {
            STANDARD.stream().filter(t -> !has(t)).forEach(missing::add);
            DISTRIBUTED.stream().filter(t -> !has(t)).forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            faults.add((missing.size() == 1 ? "tab " : "tabs ")
                    + String.join(", ", missing.stream().map(Tab::label).toList()) + " missing");
        }
        for (Table table : tables.values()) {
            if (!table.missing().isEmpty() && !table.rows().isEmpty() || isNetworkTabWithoutHeader(table)) {
                faults.add("tab " + table.tab().label() + " has no column " + String.join(", ", table.missing()));
            }
        }
        if (!faults.isEmpty()) {
            throw new ImportProblem(
                    file, String.join("; ", faults) + ". Export all tabs with RVTools (File > Export all)");
        }
    }

    private static boolean isNetworkTabWithoutHeader(Table table) {
        return (table.tab() == Tab.V_NIC || table.tab() == Tab.V_SC_VMK)
                && !table.missing().isEmpty();
    }
}
