package dev.vmklab.app.chart;

import dev.vmklab.analysis.why.Topic;
import dev.vmklab.charts.Chart;
import java.util.function.Supplier;

/// A chart that can be chosen. Equal labels are the same choice, whatever run they are made for.
///
/// @param about what it is about, to ask why
public record ChartChoice(String label, Supplier<Chart> chart, Topic about) {
    /// A chart of the whole design.
    public ChartChoice(String label, Supplier<Chart> chart) {
        this(label, chart, Topic.anything());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChartChoice that && that.label.equals(label);
    }

    @Override
    public int hashCode() {
        return label.hashCode();
    }

    @Override
    public String toString() {
        return label;
    }
}
