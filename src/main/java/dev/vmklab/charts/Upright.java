package dev.vmklab.charts;

import dev.vmklab.units.Scale;
import java.util.List;

/// What the upright axis of a chart tells.
sealed interface Upright {
    /// The value at the upper edge; the lower edge is 0.
    double top();

    /// Values with a unit.
    ///
    /// @param top bit/s or seconds
    record Values(Scale scale, double top) implements Upright {}

    /// Things, one per row, from top to bottom.
    record Rows(List<String> labels) implements Upright {
        public Rows {
            labels = List.copyOf(labels);
        }

        @Override
        public double top() {
            return Math.max(1, labels.size());
        }
    }
}
