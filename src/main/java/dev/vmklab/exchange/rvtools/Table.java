package dev.vmklab.exchange.rvtools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One tab of an export: a header and rows that hold something.
final class Table {
    private final Tab tab;
    private final Map<String, Integer> columns;
    private final List<Row> rows = new ArrayList<>();

    /// Columns that were asked for: a large tab is asked for each of them once per row.
    private final Map<String, Optional<Integer>> asked = new HashMap<>();

    private Table(Tab tab, Map<String, Integer> columns) {
        this.tab = tab;
        this.columns = columns;
    }

    /// @param lines all lines of the tab; the first that holds something is the header
    static Table of(Tab tab, List<Line> lines) {
        List<Line> filled = lines.stream().filter(Line::holdsSomething).toList();
        if (filled.isEmpty()) {
            return new Table(tab, Map.of());
        }
        Table table = new Table(tab, columns(tab, filled.getFirst().cells()));
        for (Line line : filled.subList(1, filled.size())) {
            table.rows.add(new Row(table, line));
        }
        return table;
    }

    private static Map<String, Integer> columns(Tab tab, List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(Normalised.of(header.get(i)), i);
        }
        // With -DBColumnNames a header is prefixed with its tab: vInfoPowerstate. The plain name wins where both are.
        String prefix = Normalised.of(tab.label());
        for (int i = 0; i < header.size(); i++) {
            String name = Normalised.of(header.get(i));
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                columns.putIfAbsent(name.substring(prefix.length()), i);
            }
        }
        return columns;
    }

    Tab tab() {
        return tab;
    }

    List<Row> rows() {
        return rows;
    }

    boolean has(String column) {
        return column(column).isPresent();
    }

    /// The index of a column, by any of the names it had over the years.
    Optional<Integer> column(String name) {
        return asked.computeIfAbsent(name, this::find);
    }

    private Optional<Integer> find(String name) {
        return Spellings.of(name).stream()
                .flatMap(s -> Optional.ofNullable(columns.get(Normalised.of(s))).stream())
                .findFirst();
    }

    /// The required columns that are not there.
    List<String> missing() {
        return tab.required().stream().filter(c -> !has(c)).toList();
    }

    /// One line of a sheet or file.
    ///
    /// @param number counted as a spreadsheet does, from 1
    record Line(int number, List<String> cells) {
        boolean holdsSomething() {
            return cells.stream().anyMatch(c -> !c.isBlank());
        }
    }
}
