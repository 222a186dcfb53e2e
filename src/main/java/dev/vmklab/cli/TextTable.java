package dev.vmklab.cli;

import java.util.ArrayList;
import java.util.List;

/// A table of plain text with aligned columns: words to the left, numbers to the right.
final class TextTable {
    private static final String GAP = "  ";

    private final int words;
    private final List<List<String>> rows = new ArrayList<>();

    /// @param words how many columns, from the first, hold words
    TextTable(int words, String... heading) {
        this.words = words;
        rows.add(List.of(heading));
    }

    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /// The lines, the heading first.
    List<String> lines() {
        int columns = rows.getFirst().size();
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                width[c] = Math.max(width[c], length(row.get(c)));
            }
        }
        return rows.stream().map(row -> line(row, width)).toList();
    }

    private String line(List<String> row, int[] width) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < width.length; c++) {
            String room = " ".repeat(width[c] - length(row.get(c)));
            line.append(c == 0 ? "" : GAP).append(c < words ? row.get(c) + room : room + row.get(c));
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
