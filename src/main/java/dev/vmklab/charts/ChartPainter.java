package dev.vmklab.charts;

import dev.vmklab.drawing.paint.ShippedFont;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.drawing.picture.Weight;
import dev.vmklab.units.Scale;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/// Paints charts. Has no state: any thread may call it, each with its own chart and target.
public final class ChartPainter {
    /// The size of the smallest text on a chart, in design pixels.
    public static final double LABEL_PIXELS = ChartLook.LABEL;

    private static final double RIGHT = 20;
    private static final double AXIS_HEIGHT = 20;
    private static final double MARK_HEIGHT = 20;
    private static final double EDGE = 8;
    private static final double TICK_WIDTH = 48;
    private static final double ROW = 13;
    private static final double ROW_LABEL = 120;
    private static final double TICK_HEIGHT = 24;
    private static final double SWATCH = 8;
    private static final double LEGEND_GAPS = 14;

    private ChartPainter() {}

    /// Paints over the whole raster, without a title and a legend: the window has both beside the picture.
    ///
    /// @param scale pixels per design pixel: 1 on an ordinary screen, 2 on a dense one, about 3 in print
    public static PlotArea paint(Chart chart, ChartRaster raster, double scale, TimeWindow window, Theme theme) {
        return paint(chart, raster, scale, window, theme, Set.of());
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
                timeAxis(content, look),
                uprightAxis(content, look, frame.plotHeight(look)),
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
        plot.setFixedLegendItems(legendItems(content, look, frame.width()));

        JFreeChart picture = new JFreeChart(null, null, plot, false);
        picture.setBackgroundPaint(look.paper());
        picture.setPadding(new RectangleInsets(look.px(EDGE / 2), 0, 0, 0));
        if (frame.dress() == Dress.FULL) {
            picture.setTitle(title(chart, look));
            picture.addSubtitle(legend(plot, look));
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

    private static TextTitle title(Chart chart, ChartLook look) {
        TextTitle title = new TextTitle(chart.title(), look.title());
        title.setPaint(look.ink());
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(new RectangleInsets(look.px(2), look.px(EDGE), 0, look.px(EDGE)));
        return title;
    }

    private static LegendTitle legend(XYPlot plot, ChartLook look) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(look.label());
        legend.setItemPaint(look.ink());
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        legend.setPadding(new RectangleInsets(look.px(2), look.px(EDGE - 2), 0, look.px(EDGE)));
        legend.setItemLabelPadding(new RectangleInsets(0, look.px(2), 0, look.px(8)));
        legend.setLegendItemGraphicPadding(new RectangleInsets(0, look.px(2), 0, look.px(2)));
        return legend;
    }

    /// As many as fit in one line, so that charts side by side keep their plots level; the smallest give way.
    private static LegendItemCollection legendItems(Content content, ChartLook look, int width) {
        List<Content.Key> keys = new ArrayList<>(content.legend());
        double room = width - look.px(RIGHT + EDGE);
        while (keys.size() > 1 && room < legendWidth(keys, content.legend().size() - keys.size(), look)) {
            keys.remove(keys.stream()
                    .min(Comparator.comparingDouble(Content.Key::weight))
                    .orElseThrow());
        }
        LegendItemCollection items = new LegendItemCollection();
        keys.forEach(key -> items.add(legendItem(key.label(), look, key.colour())));
        int more = content.legend().size() - keys.size();
        if (more > 0) {
            items.add(legendItem("+" + more, look, look.theme().argb(Role.FRAME)));
        }
        return items;
    }

    private static double legendWidth(List<Content.Key> keys, int more, ChartLook look) {
        double width = more > 0 ? legendWidth("+" + more, look) : 0;
        for (Content.Key key : keys) {
            width += legendWidth(key.label(), look);
        }
        return width;
    }

    private static LegendItem legendItem(String label, ChartLook look, int colour) {
        double size = look.px(SWATCH);
        return new LegendItem(
                label,
                null,
                null,
                null,
                new Rectangle2D.Double(-size / 2, -size / 2, size, size),
                Colours.paint(colour));
    }

    private static double legendWidth(String label, ChartLook look) {
        return ShippedFont.instance().width(label, look.px(ChartLook.LABEL), Weight.REGULAR)
                + look.px(SWATCH + LEGEND_GAPS);
    }

    private static NumberAxis timeAxis(Content content, ChartLook look) {
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

    private static NumberAxis uprightAxis(Content content, ChartLook look, double height) {
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
                        > look.px(ROW_LABEL)) {
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

    private static void drawUnit(Graphics2D g, PlotArea area, ChartLook look, Scale scale) {
        g.setFont(look.label());
        g.setPaint(look.muted());
        double width = g.getFontMetrics().getStringBounds(scale.unit(), g).getWidth();
        double x = Math.max(look.px(2), area.x() - look.px(4) - width);
        g.drawString(scale.unit(), (float) x, (float) (area.y() - look.px(7)));
    }
}
