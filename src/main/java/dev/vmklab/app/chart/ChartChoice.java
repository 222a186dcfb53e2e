package dev.vmklab.app.chart;

import dev.vmklab.charts.Chart;
import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.function.Supplier;

/// A chart that can be chosen. Equal labels are the same choice, whatever run they are made for.
///
/// @param about the elements that it is about; none for the whole design
public record ChartChoice(String label, Supplier<Chart> chart, List<Id> about) {
    public ChartChoice {
        about = List.copyOf(about);
    }

    /// A chart of the whole design.
    public ChartChoice(String label, Supplier<Chart> chart) {
        this(label, chart, List.of());
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
