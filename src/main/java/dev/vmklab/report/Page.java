package dev.vmklab.report;

import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Weight;
import java.awt.geom.Rectangle2D;

/// The sizes of the printed page: A3 on its side at 300 dots per inch, twelve columns, steps of 8 points.
final class Page {
    static final int WIDTH = 4961;
    static final int HEIGHT = 3508;
    static final double DOTS_PER_INCH = 300;
    /// 8 points.
    static final double STEP = 32;
    static final double MARGIN = 5 * STEP;
    static final double GUTTER = 2 * STEP;

    /// Pixels of the page per pixel of a chart or drawing on the screen.
    static final double SCALE = 3;

    /// The same for the drawing, so that its smallest text (9 pixels on the screen) is readable in print.
    static final double DRAWING_SCALE = 3.25;

    /// 5 points: labels of the drawing that would be smaller in print are left out.
    static final double SMALLEST_LABEL = 5 * DOTS_PER_INCH / 72;

    static final Sheet.Style NAME = new Sheet.Style(Weight.SEMIBOLD, 100, 120, Role.TEXT);
    static final Sheet.Style LEAD = new Sheet.Style(Weight.REGULAR, 44, 60, Role.TEXT_MUTED);
    static final Sheet.Style HEADING = new Sheet.Style(Weight.SEMIBOLD, 40, 58, Role.TEXT);
    static final Sheet.Style BODY = new Sheet.Style(Weight.REGULAR, 40, 56, Role.TEXT);
    /// The smallest: 7.2 points.
    static final Sheet.Style SMALL = new Sheet.Style(Weight.REGULAR, 30, 44, Role.TEXT);

    private static final int COLUMNS = 12;

    private Page() {}

    /// The box from one column to another.
    ///
    /// @param first from 0
    /// @param count how many columns wide
    static Rectangle2D box(int first, int count, double top, double height) {
        double column = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS;
        double x = Math.round(MARGIN + first * (column + GUTTER));
        double right = Math.round(MARGIN + (first + count) * (column + GUTTER) - GUTTER);
        return new Rectangle2D.Double(x, top, right - x, height);
    }
}
