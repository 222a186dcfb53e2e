package dev.vmklab.app.transport;

import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A slider over the time of a run. Behind it stands how far the run is computed, and a tick for each event of the
/// scenario.
final class SeekBar extends StackPane {
    private static final double THUMB = 9;

    private final Slider slider = new Slider(0, 1, 0);
    private final ProgressBar computed = new ProgressBar(0);
    private final Pane ticks = new Pane();
    private List<Double> events = List.of();
    private boolean following;
    private double last = 1;

    /// @param seek called with the time that the user chose
    SeekBar(DoubleConsumer seek) {
        slider.setId("seek");
        slider.setAccessibleText("Time of the run");
        slider.getStyleClass().addAll("small", "seek");
        slider.setBlockIncrement(1);
        slider.valueProperty().subscribe(value -> {
            if (!following) {
                seek.accept(value.doubleValue());
            }
        });
        computed.setMaxWidth(Double.MAX_VALUE);
        computed.getStyleClass().addAll("small", "seek-computed");
        computed.setMouseTransparent(true);
        computed.setFocusTraversable(false);
        ticks.setMouseTransparent(true);
        ticks.getStyleClass().add("seek-ticks");
        getStyleClass().add("seek-bar");
        getChildren().addAll(computed, ticks, slider);
        setMinWidth(120);
    }

    void mark(Scenario scenario) {
        events =
                scenario.events().stream().map(TimedEvent::atSeconds).distinct().toList();
        ticks.getChildren().setAll(events.stream().map(e -> tick()).toList());
        requestLayout();
    }

    private static Region tick() {
        Region tick = new Region();
        tick.setManaged(false);
        tick.getStyleClass().add("seek-tick");
        return tick;
    }

    void show(double time, double until, double end) {
        following = true;
        if (slider.getMax() != end) {
            slider.setMax(end);
            last = end;
            requestLayout();
        }
        if (!slider.isPressed()) {
            slider.setValue(time);
        }
        computed.setProgress(end > 0 ? until / end : 0);
        following = false;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double room = Math.max(0, getWidth() - 2 * THUMB);
        for (int i = 0; i < events.size(); i++) {
            double x = THUMB + room * Math.min(1, events.get(i) / last);
            ticks.getChildren().get(i).resizeRelocate(Math.rint(x), getHeight() / 2 + 9, 2, 4);
        }
    }
}
