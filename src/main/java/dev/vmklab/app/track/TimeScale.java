package dev.vmklab.app.track;

import dev.vmklab.charts.TimeWindow;

/// Where instants stand on the track.
///
/// @param left where the window begins, pixels
/// @param width of the window, pixels
record TimeScale(TimeWindow window, double left, double width) {
    static final double LEAST_SECONDS = 0.1;
    private static final double STEPS = 200;

    double x(double at) {
        return left + (at - window.from()) / window.length() * width;
    }

    double timeAt(double x) {
        return Math.max(0, window.from() + (x - left) / Math.max(1, width) * window.length());
    }

    /// How long so many pixels are: to tenths of seconds, and coarser where more time is shown.
    double rounded(double pixels) {
        double seconds = pixels / Math.max(1, width) * window.length();
        double grid = Math.max(LEAST_SECONDS, Math.pow(10, Math.floor(Math.log10(window.length() / STEPS))));
        return Math.rint(seconds / grid) * grid;
    }
}
