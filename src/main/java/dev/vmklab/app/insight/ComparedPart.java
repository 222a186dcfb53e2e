package dev.vmklab.app.insight;

import dev.vmklab.analysis.Plan;
import dev.vmklab.charts.TimeWindow;
import java.util.Optional;

/// Which part of two runs is held against each other.
enum ComparedPart {
    WHOLE("Whole runs"),
    /// From the instant on at which they part, such as that of a fork.
    PARTED("Since they part"),
    ZOOMED("Zoomed part");

    private final String text;

    ComparedPart(String text) {
        this.text = text;
    }

    double from(Plan a, Plan b, Optional<TimeWindow> zoomed) {
        return switch (this) {
            case WHOLE -> 0;
            case PARTED -> a.partsFrom(b);
            case ZOOMED -> zoomed.map(TimeWindow::from).orElse(0.0);
        };
    }

    double to(Optional<TimeWindow> zoomed) {
        return this == ZOOMED ? zoomed.map(TimeWindow::to).orElse(Double.POSITIVE_INFINITY) : Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return text;
    }
}
