package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.units.Scale;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// Paints charts. Has no state: any thread may call it, each with its own chart and target.
public final class ChartPainter {
    /// The size of the smallest text on a chart, in design pixels.
    public static final double LABEL_PIXELS = ChartLook.LABEL;

    private static final double RIGHT = 20;
    private static final double AXIS_HEIGHT = 20;
    private static final double MARK_HEIGHT = 20;
    private static final double EDGE = 8;
    private static final double ROW = 13;

    private ChartPainter() {}

    /// Paints over the whole raster, without a title and a legend: the window has both beside the picture.
    ///
    /// @param scale pixels per design pixel: 1 on an ordinary screen, 2 on a dense one, about 3 in print
    public static PlotArea paint(Chart chart, ChartRaster raster, double scale, TimeWindow window, Theme theme) {
        return paint(chart, raster, scale, window, theme, Set.of());
    }

    /// Paints over the whole raster with a title and a legend, for the clipboard and the page.
    public static PlotArea paintFull(Chart chart, ChartRaster raster, double scale, TimeWindow window, Theme theme) {
        Graphics2D g = raster.graphics();
        try {
            return paint(chart, g, raster.width(), raster.height(), scale, window, theme);
        } finally {
            g.dispose();
        }
    }

    /// The same without some of its layers or curves.
    ///
    /// @param hidden their labels
    public static PlotArea paint(
            Chart chart, ChartRaster raster, double scale, TimeWindow window, Theme theme, Set<String> hidden) {
        Graphics2D g = raster.graphics();
        try {
            Frame frame = new Frame(raster.width(), raster.height(), window, 0, Dress.BARE, hidden);
            return paint(chart, g, frame, new ChartLook(theme, scale));
        } finally {
            g.dispose();
        }
    }

    /// Paints a picture whose upper left corner is the graphics' origin.
    public static PlotArea paint(
            Chart chart, Graphics2D g, int width, int height, double scale, TimeWindow window, Theme theme) {
        return paint(chart, g, width, height, scale, window, theme, 0);
    }

    /// Paints a picture with a given upper edge of its value axis, so that pictures side by side compare.
    ///
    /// @param top the value at the upper edge, bit/s or seconds; 0 for one that fits
    public static PlotArea paint(
            Chart chart,
            Graphics2D g,
            int width,
            int height,
            double scale,
            TimeWindow window,
            Theme theme,
            double top) {
        return paint(
                chart, g, new Frame(width, height, window, top, Dress.FULL, Set.of()), new ChartLook(theme, scale));
    }

    /// The chart as an object of JFreeChart with title and legend, for a viewer of its own.
    ///
    /// @param width pixels; it decides how many columns are computed
    public static JFreeChart picture(Chart chart, int width, int height, TimeWindow window, Theme theme) {
        Frame frame = new Frame(width, height, window, 0, Dress.FULL, Set.of());
        ChartLook look = new ChartLook(theme, 1);
        Content content = chart.content(request(chart, frame, look));
        JFreeChart picture = jfreeChart(chart, content, look, frame);
        if (content.upright() instanceof Upright.Values values) {
            picture.getTitle().setText(chart.title() + ", " + values.scale().unit());
        }
        return picture;
    }

    /// What stands around the axes.
    private enum Dress {
        /// A title and a legend.
        FULL,
        BARE
    }

    /// What is asked for.
    private record Frame(int width, int height, TimeWindow window, double top, Dress dress, Set<String> hidden) {
        double plotHeight(ChartLook look) {
            return Math.max(1, height - look.px(AXIS_HEIGHT + MARK_HEIGHT + 4 * EDGE));
        }
    }

    private static ChartRequest request(Chart chart, Frame frame, ChartLook look) {
        int columns = (int) Math.max(1, frame.width() - look.px(chart.left() + RIGHT));
        int rows = (int) (frame.plotHeight(look) / look.px(ROW));
        return new ChartRequest(frame.window(), columns, rows, frame.top(), look.theme(), frame.hidden());
    }

    /// What a picture shows at one of its places.
    ///
    /// @param area of a picture of the chart that was painted with the same window, scale and hidden layers
    /// @param scale as the picture's
    /// @param x pixels of the picture
    public static Optional<Reading> reading(
            Chart chart, PlotArea area, double scale, double x, double y, Theme theme, Set<String> hidden) {
        ChartLook look = new ChartLook(theme, scale);
        int rows = (int) (area.height() / look.px(ROW));
        ChartRequest request =
                new ChartRequest(area.window(), (int) Math.max(1, area.width()), rows, area.top(), theme, hidden);
        return area.contains(x, y) ? chart.reading(area.timeAt(x), area.valueAt(y), request) : Optional.empty();
    }

    private static PlotArea paint(Chart chart, Graphics2D g, Frame frame, ChartLook look) {
        Content content = chart.content(request(chart, frame, look));
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        Shape clip = g.getClip();
        Rectangle2D whole = new Rectangle2D.Double(0, 0, frame.width(), frame.height());
        jfreeChart(chart, content, look, frame).draw(g, whole, null, info);
        g.setClip(clip);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        PlotArea place = new PlotArea(
                area.getX(), area.getY(), area.getWidth(), area.getHeight(), frame.window(), content.top());
        if (content.upright() instanceof Upright.Values values) {
            drawUnit(g, place, look, values.scale());
        }
        Marks.draw(g, place, look, chart.recording());
        return place;
    }

    private static JFreeChart jfreeChart(Chart chart, Content content, ChartLook look, Frame frame) {
        XYPlot plot = new XYPlot(
                content.columns(),
                Axes.time(content, look),
                Axes.upright(content, look, frame.plotHeight(look)),
                new ColumnRenderer(content, look, chart.recording()));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(content.upright() instanceof Upright.Values);
        plot.setRangeGridlinePaint(look.grid());
        plot.setRangeGridlineStroke(look.line(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(look.px(MARK_HEIGHT), 0, look.px(EDGE / 2), look.px(RIGHT)));
        plot.setFixedRangeAxisSpace(space(look.px(chart.left()), true));
        plot.setFixedDomainAxisSpace(space(look.px(AXIS_HEIGHT), false));
        plot.setFixedLegendItems(Legends.items(content, look, frame.width() - look.px(RIGHT + EDGE)));

        JFreeChart picture = new JFreeChart(null, null, plot, false);
        picture.setBackgroundPaint(look.paper());
        picture.setPadding(new RectangleInsets(look.px(EDGE / 2), 0, 0, 0));
        if (frame.dress() == Dress.FULL) {
            picture.setTitle(Legends.title(chart.title(), look));
            picture.addSubtitle(Legends.of(plot, look));
        }
        return picture;
    }

    private static AxisSpace space(double pixels, boolean left) {
        AxisSpace space = new AxisSpace();
        if (left) {
            space.setLeft(pixels);
        } else {
            space.setBottom(pixels);
        }
        return space;
    }

    private static void drawUnit(Graphics2D g, PlotArea area, ChartLook look, Scale scale) {
        g.setFont(look.label());
        g.setPaint(look.muted());
        double width = g.getFontMetrics().getStringBounds(scale.unit(), g).getWidth();
        double x = Math.max(look.px(2), area.x() - look.px(4) - width);
        g.drawString(scale.unit(), (float) x, (float) (area.y() - look.px(7)));
    }
}
