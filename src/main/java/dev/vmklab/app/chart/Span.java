package dev.vmklab.app.chart;

import dev.vmklab.charts.TimeWindow;

/// How much of a run a chart shows.
///
/// @param seconds up to the time cursor; infinite for the whole run
record Span(String label, double seconds) {
    static final Span WHOLE = new Span("Whole run", Double.POSITIVE_INFINITY);
    private static final double LEAST = 1e-3;

    /// The window around an instant: it begins to move when the instant reaches its right edge.
    TimeWindow around(double time, double end) {
        return Double.isInfinite(seconds)
                ? new TimeWindow(0, Math.max(LEAST, end))
                : new TimeWindow(Math.max(0, time - seconds), Math.max(seconds, time));
    }

    @Override
    public String toString() {
        return label;
    }
}
