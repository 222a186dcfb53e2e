package dev.vmklab.charts;

import dev.vmklab.units.Scale;
import java.awt.Graphics2D;
import java.util.List;

/// What a chart has to show in one time window.
///
/// @param scale the unit of the value axis
/// @param top the value at the upper edge, bit/s or seconds
/// @param legend from the most important on
record Content(Scale scale, double top, ColumnSet columns, List<Key> legend, Drawing drawing) {
    Content {
        legend = List.copyOf(legend);
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
