package dev.vmklab.app.chart;

import dev.vmklab.charts.TimeWindow;
import dev.vmklab.drawing.picture.Theme;

/// What a picture of a chart is to show. Two equal orders give the same picture, once the recording has stopped.
///
/// @param width pixels
/// @param scale pixels per unit of layout
/// @param until up to where the recording goes, seconds
/// @param cursor the instant whose values are read, seconds
record ChartOrder(int width, int height, double scale, TimeWindow window, double until, double cursor, Theme theme) {
    /// Whether another order gives the same picture, though perhaps not the same readings.
    boolean looksLike(ChartOrder other) {
        return width == other.width
                && height == other.height
                && scale == other.scale
                && window.equals(other.window)
                && until == other.until
                && theme.equals(other.theme);
    }
}
