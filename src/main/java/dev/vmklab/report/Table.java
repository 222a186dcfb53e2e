package dev.vmklab.report;

import dev.vmklab.drawing.picture.Role;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Rows of text under a title, cut where the room ends: `and 7 more, see report.json`.
///
/// @param columns from left to right; the first takes the room that the others leave
record Table(String title, List<Column> columns, List<List<String>> rows) {
    /// A column's heading and how wide it is.
    ///
    /// @param width pixels; 0 for the room that is left
    /// @param numbers whether its cells end at one line instead of beginning there
    record Column(String heading, double width, boolean numbers) {
        static Column text(String heading) {
            return new Column(heading, 0, false);
        }

        static Column text(String heading, double width) {
            return new Column(heading, width, false);
        }

        static Column number(String heading, double width) {
            return new Column(heading, width, true);
        }
    }

    private static final double GAP = 16;

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Draws as many rows as fit.
    ///
    /// @return where the next thing can begin
    double draw(Sheet sheet, Rectangle2D box) {
        double y = box.getY() + Page.HEADING.leading();
        sheet.left(title, box.getX(), y - Page.HEADING.leading() + Page.HEADING.size(), Page.HEADING);
        y += Page.SMALL.leading();
        for (int c = 0; c < columns.size(); c++) {
            cell(sheet, box, c, columns.get(c).heading(), y - 14, Page.SMALL.in(Role.TEXT_MUTED));
        }
        sheet.rule(box.getX(), y, box.getWidth(), 2, Role.TEXT_MUTED);
        int fit = (int) ((box.getMaxY() - y) / Page.SMALL.leading());
        int shown = rows.size() <= fit ? rows.size() : Math.max(0, fit - 1);
        for (int r = 0; r < shown; r++) {
            y += Page.SMALL.leading();
            for (int c = 0; c < columns.size(); c++) {
                cell(sheet, box, c, rows.get(r).get(c), y - 12, Page.SMALL);
            }
            sheet.rule(box.getX(), y, box.getWidth(), 1, Role.GRID);
        }
        if (shown < rows.size()) {
            y += Page.SMALL.leading();
            sheet.left(
                    "and " + (rows.size() - shown) + " more, see report.json", box.getX(), y - 12,
                    Page.SMALL.in(Role.TEXT_MUTED));
        }
        return y;
    }

    private void cell(Sheet sheet, Rectangle2D box, int column, String text, double baseline, Sheet.Style style) {
        double fixed = columns.stream().mapToDouble(Column::width).sum();
        long flexible = columns.stream().filter(c -> c.width() == 0).count();
        double x = box.getX();
        for (int c = 0; c < column; c++) {
            x += columns.get(c).width() > 0 ? columns.get(c).width() : (box.getWidth() - fixed) / flexible;
        }
        double width = columns.get(column).width() > 0
                ? columns.get(column).width()
                : (box.getWidth() - fixed) / flexible;
        String shown = sheet.cut(text, width - GAP, style);
        if (columns.get(column).numbers()) {
            sheet.right(shown, x + width, baseline, style);
        } else {
            sheet.left(shown, x, baseline, style);
        }
    }
}
