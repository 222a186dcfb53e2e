package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.simulation.recording.Recording;
import java.util.List;

/// What a chart shows of a recording, whatever the size, the theme and the time window.
///
/// It reads a recording that may grow meanwhile, and remembers what it has derived from it. So one thread at a time
/// may use a chart.
public abstract sealed class Chart permits BandwidthChart, LatencyChart {
    private final String title;
    private final Recording recording;

    Chart(String title, Recording recording) {
        this.title = title;
        this.recording = recording;
    }

    public String title() {
        return title;
    }

    Recording recording() {
        return recording;
    }

    /// What each layer or curve shows at an instant, from top to bottom.
    public abstract List<Reading> readings(double time, Theme theme);

    /// The largest value in a time window, so that charts side by side can share their axis.
    public abstract double largest(TimeWindow window);

    /// @param columns how many pixels the plot is wide
    /// @param top the value at the upper edge; 0 or less for one that fits
    abstract Content content(TimeWindow window, int columns, double top, Theme theme);
}
