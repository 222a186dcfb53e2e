package dev.vmklab.exchange.rvtools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that an export says about one VM, tab by tab.
final class VmRows {
    private static final List<Tab> TABS = List.of(Tab.V_INFO, Tab.V_NETWORK, Tab.V_MEMORY, Tab.V_DISK);

    private final String key;
    private final Map<Tab, List<Row>> rows = new EnumMap<>(Tab.class);

    private VmRows(String key) {
        this.key = key;
    }

    /// The VMs of all tabs. A row belongs to the VM of its managed object id, else of its UUID, else of its name: old
    /// tabs lack the first two.
    static Collection<VmRows> of(Export export) {
        Map<String, VmRows> byAnyKey = new HashMap<>();
        Map<String, VmRows> vms = new LinkedHashMap<>();
        for (Tab tab : TABS) {
            for (Row row : export.rows(tab)) {
                List<String> keys = keys(row);
                Optional<VmRows> known = keys.stream()
                        .limit(1)
                        .flatMap(k -> Optional.ofNullable(byAnyKey.get(k)).stream())
                        .findFirst();
                VmRows vm = known.orElseGet(() -> vms.computeIfAbsent(keys.getFirst(), VmRows::new));
                keys.forEach(k -> byAnyKey.putIfAbsent(k, vm));
                vm.rows.computeIfAbsent(tab, t -> new ArrayList<>()).add(row);
            }
        }
        return vms.values();
    }

    /// The row's keys, the best first.
    private static List<String> keys(Row row) {
        List<String> keys = new ArrayList<>();
        for (String column : List.of("VM ID", "VM UUID", "VM")) {
            String value = row.text(column);
            if (!value.isEmpty()) {
                keys.add(row.vcenter() + "/" + value);
            }
        }
        if (keys.isEmpty()) {
            keys.add(row.vcenter() + "/");
        }
        return keys;
    }

    String key() {
        return key;
    }

    List<Row> rows(Tab tab) {
        return rows.getOrDefault(tab, List.of());
    }

    /// The row that stands for the VM.
    Row first() {
        return TABS.stream().flatMap(t -> rows(t).stream()).findFirst().orElseThrow();
    }

    /// The first text that any of the VM's rows has in a column.
    String text(String column) {
        return TABS.stream()
                .flatMap(t -> rows(t).stream())
                .map(r -> r.text(column))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    Optional<Double> number(Tab tab, String column) {
        return rows(tab).stream().flatMap(r -> r.number(column).stream()).findFirst();
    }
}
