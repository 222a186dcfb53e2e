package dev.vmklab.charts;

/// The part of a run that a chart shows.
///
/// @param from seconds since the start of the run
/// @param to seconds, after `from`
public record TimeWindow(double from, double to) {
    public TimeWindow {
        if (!(to > from) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("to is " + to + ", expected a time after " + from);
        }
    }

    public double length() {
        return to - from;
    }

    /// Where one of `count` equally wide columns begins; `count` itself gives the end.
    double edge(int column, int count) {
        return column == count ? to : from + length() * column / count;
    }
}
