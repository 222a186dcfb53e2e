package dev.vmklab.charts;

import java.awt.Graphics2D;

/// Paints charts. Has no state: any thread may call it, each with its own chart and target.
public final class ChartPainter {
    private ChartPainter() {}

    /// Paints over the whole raster.
    ///
    /// @param scale pixels per design pixel: 1 on an ordinary screen, 2 on a dense one, about 3 in print
    public static PlotArea paint(Chart chart, ChartRaster raster, double scale, TimeWindow window, ChartTheme theme) {
        Graphics2D g = raster.graphics();
        try {
            return paint(chart, g, raster.width(), raster.height(), scale, window, theme);
        } finally {
            g.dispose();
        }
    }

    /// Paints a picture whose upper left corner is the graphics' origin.
    public static PlotArea paint(
            Chart chart, Graphics2D g, int width, int height, double scale, TimeWindow window, ChartTheme theme) {
        throw new UnsupportedOperationException();
    }
}
