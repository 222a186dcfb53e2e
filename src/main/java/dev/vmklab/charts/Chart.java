package dev.vmklab.charts;

import java.util.List;

/// What a chart shows of a recording, whatever the size, the theme and the time window.
///
/// It reads a recording that may grow meanwhile, and remembers what it has derived from it. So one thread at a time
/// may use a chart.
public sealed interface Chart permits BandwidthChart, LatencyChart {
    String title();

    /// What each layer or curve shows at an instant, from top to bottom.
    List<Reading> readings(double time, ChartTheme theme);
}
