package dev.vmklab.charts;

import java.awt.Graphics2D;
import java.util.List;

/// What a chart has to show in one time window.
///
/// @param upright the axis of values or rows
/// @param legend from the most important on
record Content(Upright upright, ColumnSet columns, List<Key> legend, Drawing drawing) {
    Content {
        legend = List.copyOf(legend);
    }

    double top() {
        return upright.top();
    }

    /// An entry of the legend.
    ///
    /// @param weight what counts where there is not room for all
    record Key(String label, int colour, double weight) {}

    /// What draws the columns into the plot.
    interface Drawing {
        void draw(Graphics2D g, PlotArea area, ChartLook look);
    }
}
