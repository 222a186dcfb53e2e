package dev.vmklab.exchange.rvtools;

import dev.vmklab.exchange.At;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One row of a tab, read by column names. A column that is not there reads as an empty cell.
record Row(Table table, Table.Line line) {
    /// The cell's text without control characters and space around it; empty where there is none.
    String text(String column) {
        Optional<Integer> index = table.column(column);
        if (index.isEmpty() || index.get() >= line.cells().size()) {
            return "";
        }
        return clean(line.cells().get(index.get()));
    }

    /// The parts of a cell that lists names with commas.
    List<String> list(String column) {
        return Arrays.stream(text(column).split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /// A whole number; all numbers that are read here are whole, so separators of thousands are told from decimals.
    Optional<Double> number(String column) {
        return WholeNumber.parse(text(column));
    }

    /// RVTools writes booleans as the texts `True` and `False`.
    Optional<Boolean> flag(String column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Optional.of(true);
            case "false", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    boolean isTrue(String column) {
        return flag(column).orElse(false);
    }

    /// Which vCenter the row is from, in a form that keys can start with. Names repeat between vCenters.
    String vcenter() {
        String uuid = text("VI SDK UUID");
        return uuid.isEmpty() ? text("VI SDK Server") : uuid;
    }

    /// Where the row stands, such as `vNIC row 12`.
    String place() {
        return table.tab().label() + " row " + line.number();
    }

    At at() {
        return At.place(place());
    }

    private static String clean(String cell) {
        StringBuilder text = new StringBuilder(cell);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString().strip();
    }
}
