package dev.vmklab.report;

import dev.vmklab.drawing.picture.Role;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Rows of text under a title, cut where the room ends: `and 7 more, see report.json`.
///
/// Columns of numbers and short texts are as wide as they need; the flexible ones share what is left in proportion to
/// theirs.
record Table(String title, List<Column> columns, List<List<String>> rows) {
    /// A column's heading and how its cells are set.
    enum Set {
        /// Begins at the column's left edge and gives way.
        FLEXIBLE,
        /// Begins at the left edge, never cut.
        TEXT,
        /// Ends at the right edge, never cut.
        NUMBER
    }

    /// One column.
    record Column(String heading, Set set) {}

    private static final double GAP = 28;
    private static final double HEADER_RISE = 14;
    private static final double CELL_RISE = 12;

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Column flexible(String heading) {
        return new Column(heading, Set.FLEXIBLE);
    }

    static Column text(String heading) {
        return new Column(heading, Set.TEXT);
    }

    static Column number(String heading) {
        return new Column(heading, Set.NUMBER);
    }

    /// How high it is with all its rows.
    double height() {
        return Page.HEADING.leading() + (1 + rows.size()) * Page.SMALL.leading();
    }

    /// Draws as many rows as fit.
    void draw(Sheet sheet, Rectangle2D box) {
        double[] widths = widths(sheet, box.getWidth());
        sheet.left(title, box.getX(), box.getY() + Page.HEADING.size(), Page.HEADING);
        double y = box.getY() + Page.HEADING.leading() + Page.SMALL.leading();
        List<String> headings = columns.stream().map(Column::heading).toList();
        row(sheet, box.getX(), y - HEADER_RISE, widths, headings, Page.SMALL.in(Role.TEXT_MUTED));
        sheet.rule(box.getX(), y, box.getWidth(), 2, Role.TEXT_MUTED);
        int fit = (int) Math.max(0, (box.getMaxY() - y) / Page.SMALL.leading());
        int shown = rows.size() <= fit ? rows.size() : Math.max(0, fit - 1);
        for (int r = 0; r < shown; r++) {
            y += Page.SMALL.leading();
            row(sheet, box.getX(), y - CELL_RISE, widths, rows.get(r), Page.SMALL);
            sheet.rule(box.getX(), y, box.getWidth(), 1, Role.GRID);
        }
        if (shown < rows.size() && fit > 0) {
            String more = "and " + (rows.size() - shown) + " more, see report.json";
            sheet.left(more, box.getX(), y + Page.SMALL.leading() - CELL_RISE, Page.SMALL.in(Role.TEXT_MUTED));
        }
    }

    private double[] widths(Sheet sheet, double room) {
        double[] widths = new double[columns.size()];
        double left = room;
        double flexible = 0;
        for (int c = 0; c < widths.length; c++) {
            widths[c] = natural(sheet, c);
            if (columns.get(c).set() == Set.FLEXIBLE) {
                flexible += widths[c];
            } else {
                left -= widths[c];
            }
        }
        for (int c = 0; c < widths.length; c++) {
            if (columns.get(c).set() == Set.FLEXIBLE) {
                widths[c] *= Math.max(0, left) / flexible;
            }
        }
        return widths;
    }

    private double natural(Sheet sheet, int column) {
        double width = sheet.width(columns.get(column).heading(), Page.SMALL);
        for (List<String> row : rows) {
            width = Math.max(width, sheet.width(row.get(column), Page.SMALL));
        }
        return width + (column + 1 < columns.size() ? GAP : 0);
    }

    private void row(
            Sheet sheet, double left, double baseline, double[] widths, List<String> cells, Sheet.Style style) {
        double x = left;
        for (int c = 0; c < widths.length; c++) {
            double gap = c + 1 < widths.length ? GAP : 0;
            switch (columns.get(c).set()) {
                case FLEXIBLE -> sheet.left(sheet.cut(cells.get(c), widths[c] - gap, style), x, baseline, style);
                case TEXT -> sheet.left(cells.get(c), x, baseline, style);
                case NUMBER -> sheet.right(cells.get(c), x + widths[c] - gap, baseline, style);
            }
            x += widths[c];
        }
    }
}
