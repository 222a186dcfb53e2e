package dev.vmklab.app.chart;

import dev.vmklab.charts.TimeWindow;
import dev.vmklab.drawing.picture.Theme;
import java.util.Optional;
import java.util.Set;

/// What a picture of a chart is to show. Two equal orders give the same picture, once the recording has stopped.
///
/// @param width pixels
/// @param scale pixels per unit of layout
/// @param until up to where the recording goes, seconds
/// @param cursor the instant whose values are read, seconds
/// @param hidden labels of the layers and curves that are switched off
/// @param pointer where the mouse stands, pixels of the picture
record ChartOrder(
        int width,
        int height,
        double scale,
        TimeWindow window,
        double until,
        double cursor,
        Theme theme,
        Set<String> hidden,
        Optional<Pointer> pointer) {
    ChartOrder {
        hidden = Set.copyOf(hidden);
    }

    /// A place of the picture, pixels.
    record Pointer(double x, double y) {}

    /// Whether another order gives the same picture, though perhaps not the same readings.
    boolean looksLike(ChartOrder other) {
        return width == other.width
                && height == other.height
                && scale == other.scale
                && window.equals(other.window)
                && until == other.until
                && theme.equals(other.theme)
                && hidden.equals(other.hidden);
    }
}
