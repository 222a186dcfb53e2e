package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.simulation.recording.Recording;
import java.util.List;
import java.util.Optional;

/// What a chart shows of a recording, whatever the size, the theme and the time window.
///
/// It reads a recording that may grow meanwhile, and remembers what it has derived from it. So one thread at a time
/// may use a chart.
public abstract sealed class Chart permits BandwidthChart, LatencyChart, UtilisationChart, LanesChart, RatesChart {
    private static final double LEFT = 44;

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

    /// How the values come about, in one sentence.
    public abstract String formula();

    /// What each layer or curve shows at an instant, from top to bottom.
    public abstract List<Reading> readings(double time, Theme theme);

    /// What stands at a place of a picture, if anything does.
    ///
    /// @param value on the upright axis: bit/s, seconds, or rows from the bottom
    abstract Optional<Reading> reading(double time, double value, ChartRequest request);

    /// Why there is nothing to see in a time window; empty where there is something.
    public Optional<String> nothing(TimeWindow window) {
        return Optional.empty();
    }

    /// The largest value in a time window, so that charts side by side can share their axis.
    public abstract double largest(TimeWindow window);

    abstract Content content(ChartRequest request);

    /// The values in a time window as comma separated text: a line for each change.
    public abstract String csv(TimeWindow window);

    /// Room for the labels of the upright axis, design pixels.
    double left() {
        return LEFT;
    }
}
