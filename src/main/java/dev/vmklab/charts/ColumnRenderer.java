package dev.vmklab.charts;

import dev.vmklab.simulation.recording.Recording;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/// Draws a chart's columns as whole shapes in one go, where JFreeChart's own renderers draw each item by itself: a
/// stack of eleven services over a thousand columns is eleven fills, not twenty thousand.
final class ColumnRenderer extends AbstractXYItemRenderer {
    private static final long serialVersionUID = 1L;

    private final transient Content content;
    private final transient ChartLook look;
    private final transient Recording recording;

    ColumnRenderer(Content content, ChartLook look, Recording recording) {
        this.content = content;
        this.look = look;
        this.recording = recording;
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D g, Rectangle2D area, XYPlot plot, XYDataset dataset, PlotRenderingInfo info) {
        PlotArea place = new PlotArea(
                area.getX(),
                area.getY(),
                area.getWidth(),
                area.getHeight(),
                content.columns().window(),
                content.top());
        Marks.shade(g, place, look, recording);
        content.drawing().draw(g, place, look);
        return super.initialise(g, area, plot, dataset, info);
    }

    /// No item is drawn by itself.
    @Override
    public int getPassCount() {
        return 0;
    }

    @Override
    public void drawItem(
            Graphics2D g,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis timeAxis,
            ValueAxis valueAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        throw new UnsupportedOperationException("columns are drawn as whole shapes");
    }
}
