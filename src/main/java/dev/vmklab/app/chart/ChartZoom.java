package dev.vmklab.app.chart;

import dev.vmklab.charts.TimeWindow;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The time window that the user has zoomed all charts of a window to, or none. FX thread only.
public final class ChartZoom {
    private static final double LEAST_SECONDS = 1e-4;
    private static final double STEP = 1.25;

    private final ObjectProperty<Optional<TimeWindow>> window = new SimpleObjectProperty<>(Optional.empty());

    public ObjectProperty<Optional<TimeWindow>> windowProperty() {
        return window;
    }

    public Optional<TimeWindow> window() {
        return window.get();
    }

    /// Shows a part; one that is too short to show anything changes nothing.
    public void to(double from, double to) {
        if (to - from >= LEAST_SECONDS) {
            window.set(Optional.of(new TimeWindow(Math.max(0, from), to)));
        }
    }

    /// Shows more or less around an instant, which stays where it is.
    ///
    /// @param steps above 0 for less time
    void around(TimeWindow shown, double instant, double steps) {
        double factor = StrictMath.pow(STEP, -steps);
        to(instant - (instant - shown.from()) * factor, instant + (shown.to() - instant) * factor);
    }

    public void clear() {
        window.set(Optional.empty());
    }
}
