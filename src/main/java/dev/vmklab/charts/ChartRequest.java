package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Theme;
import java.util.Set;

/// What is asked of a chart.
///
/// @param columns how many pixels the plot is wide
/// @param rows for how many rows there is room, for charts that have rows
/// @param top the value at the upper edge, bit/s or seconds; 0 or less for one that fits
/// @param hidden labels of the layers and curves that are switched off
record ChartRequest(TimeWindow window, int columns, int rows, double top, Theme theme, Set<String> hidden) {
    ChartRequest {
        hidden = Set.copyOf(hidden);
    }

    boolean shows(String label) {
        return !hidden.contains(label);
    }
}
