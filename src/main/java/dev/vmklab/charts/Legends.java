package dev.vmklab.charts;

import dev.vmklab.drawing.paint.ShippedFont;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Weight;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/// What stands above a chart that is printed: its title and its legend.
final class Legends {
    private static final double EDGE = 8;
    private static final double SWATCH = 8;
    private static final double LEGEND_GAPS = 14;

    private Legends() {}

    static TextTitle title(String text, ChartLook look) {
        TextTitle title = new TextTitle(text, look.title());
        title.setPaint(look.ink());
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(new RectangleInsets(look.px(2), look.px(EDGE), 0, look.px(EDGE)));
        return title;
    }

    static LegendTitle of(XYPlot plot, ChartLook look) {
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
    ///
    /// @param room pixels
    static LegendItemCollection items(Content content, ChartLook look, double room) {
        List<Content.Key> keys = new ArrayList<>(content.legend());
        while (keys.size() > 1 && room < width(keys, content.legend().size() - keys.size(), look)) {
            keys.remove(keys.stream()
                    .min(Comparator.comparingDouble(Content.Key::weight))
                    .orElseThrow());
        }
        LegendItemCollection items = new LegendItemCollection();
        keys.forEach(key -> items.add(item(key.label(), look, key.colour())));
        int more = content.legend().size() - keys.size();
        if (more > 0) {
            items.add(item("+" + more, look, look.theme().argb(Role.FRAME)));
        }
        return items;
    }

    private static double width(List<Content.Key> keys, int more, ChartLook look) {
        double width = more > 0 ? width("+" + more, look) : 0;
        for (Content.Key key : keys) {
            width += width(key.label(), look);
        }
        return width;
    }

    private static LegendItem item(String label, ChartLook look, int colour) {
        double size = look.px(SWATCH);
        return new LegendItem(
                label,
                null,
                null,
                null,
                new Rectangle2D.Double(-size / 2, -size / 2, size, size),
                Colours.paint(colour));
    }

    private static double width(String label, ChartLook look) {
        return ShippedFont.instance().width(label, look.px(ChartLook.LABEL), Weight.REGULAR)
                + look.px(SWATCH + LEGEND_GAPS);
    }
}
