package dev.vmklab.charts;

import dev.vmklab.drawing.paint.ShippedFont;
import dev.vmklab.drawing.picture.Weight;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.ui.RectangleInsets;

/// The axes of a chart: time from left to right, values or rows upright.
final class Axes {
    private static final double TICK_WIDTH = 48;
    private static final double TICK_HEIGHT = 24;
    private static final double LABEL = 120;

    private Axes() {}

    static NumberAxis time(Content content, ChartLook look) {
        TimeWindow window = content.columns().window();
        NumberAxis axis = axis(look);
        axis.setRange(window.from(), window.to());
        int most = (int) Math.max(1, content.columns().count() / look.px(TICK_WIDTH));
        double step = Steps.time(window.length(), most);
        axis.setTickUnit(new NumberTickUnit(step, TickFormat.time(window, step)));
        axis.setAxisLineVisible(true);
        axis.setAxisLinePaint(look.muted());
        axis.setAxisLineStroke(look.line(1));
        axis.setTickMarksVisible(true);
        axis.setTickMarkPaint(look.muted());
        axis.setTickMarkStroke(look.line(1));
        axis.setTickMarkOutsideLength((float) look.px(3));
        return axis;
    }

    static NumberAxis upright(Content content, ChartLook look, double height) {
        return switch (content.upright()) {
            case Upright.Values values -> valueAxis(values, look, height);
            case Upright.Rows rows -> rowAxis(rows, look);
        };
    }

    /// Row names, from the top down. Rows are centred on whole numbers.
    private static NumberAxis rowAxis(Upright.Rows rows, ChartLook look) {
        String[] labels = rows.labels().stream().map(l -> shortened(l, look)).toArray(String[]::new);
        SymbolAxis axis = new SymbolAxis("", labels.length == 0 ? new String[] {""} : labels);
        dress(axis, look);
        axis.setTickLabelPaint(look.ink());
        axis.setLabel(null);
        axis.setRange(-0.5, rows.top() - 0.5);
        axis.setInverted(true);
        axis.setGridBandsVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static String shortened(String label, ChartLook look) {
        String kept = label;
        while (kept.length() > 1
                && ShippedFont.instance().width(kept + "…", look.px(ChartLook.LABEL), Weight.REGULAR)
                        > look.px(LABEL)) {
            kept = kept.substring(0, kept.length() - 1);
        }
        return kept.length() == label.length() ? label : kept.strip() + "…";
    }

    private static NumberAxis valueAxis(Upright.Values values, ChartLook look, double height) {
        NumberAxis axis = axis(look);
        axis.setRange(0, values.top());
        int most = (int) Math.clamp(height / look.px(TICK_HEIGHT), 1, 8);
        double one = values.scale().one();
        double step = Steps.decimal(values.top() / one, most) * one;
        axis.setTickUnit(new NumberTickUnit(step, TickFormat.values(values.scale(), step)));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static NumberAxis axis(ChartLook look) {
        NumberAxis axis = new NumberAxis();
        dress(axis, look);
        return axis;
    }

    private static void dress(NumberAxis axis, ChartLook look) {
        axis.setTickLabelFont(look.label());
        axis.setTickLabelPaint(look.muted());
        axis.setTickLabelInsets(new RectangleInsets(look.px(2), look.px(4), look.px(2), look.px(4)));
    }
}
