package dev.vmklab.app.transport;

import dev.vmklab.app.session.Loop;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A slider over the time of a run. Behind it stands how far the run is computed; on it a marker for each instant at
/// which the scenario has events, which leads there.
final class SeekBar extends StackPane {
    /// Half the width of the slider's thumb, by which its track is shorter at both ends.
    private static final double THUMB = 8;

    private static final double MARK_WIDTH = 5;
    private static final double MARK_HEIGHT = 13;

    private final Slider slider = new Slider(0, 1, 0);
    private final ProgressBar computed = new ProgressBar(0);
    private final Pane marks = new Pane();
    private final Region band = new Region();
    private final DoubleConsumer seek;
    private List<Double> events = List.of();
    private Optional<Loop> shownLoop = Optional.empty();
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
        this.seek = seek;
        marks.setPickOnBounds(false);
        getStyleClass().add("seek-bar");
        band.getStyleClass().add("seek-loop");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setVisible(false);
        getChildren().addAll(band, computed, slider, marks);
        setMinWidth(120);
    }

    void mark(Scenario scenario) {
        events =
                scenario.events().stream().map(TimedEvent::atSeconds).distinct().toList();
        marks.getChildren().setAll(events.stream().map(e -> marker(scenario, e)).toList());
        requestLayout();
    }

    private Region marker(Scenario scenario, double time) {
        Region marker = new Region();
        marker.setManaged(false);
        marker.getStyleClass().add("seek-mark");
        long count =
                scenario.events().stream().filter(e -> e.atSeconds() == time).count();
        String text =
                Units.instant(time) + ": " + (count == 1 ? "an event" : count + " events") + " of " + scenario.name();
        marker.setAccessibleText(text);
        Tooltip.install(marker, new Tooltip(text));
        marker.setOnMousePressed(event -> {
            seek.accept(time);
            event.consume();
        });
        return marker;
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

    /// Shows what is played over and over.
    void loop(Optional<Loop> range) {
        if (!shownLoop.equals(range)) {
            shownLoop = range;
            band.setVisible(range.isPresent());
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double room = Math.max(0, marks.getWidth() - 2 * THUMB);
        shownLoop.ifPresent(l -> {
            double from = THUMB + room * Math.min(1, l.from() / last);
            double to = THUMB + room * Math.min(1, l.to() / last);
            band.resizeRelocate(Math.rint(from), 0, Math.max(1, Math.rint(to - from)), getHeight());
        });
        for (int i = 0; i < events.size(); i++) {
            double x = THUMB + room * Math.min(1, events.get(i) / last) - MARK_WIDTH / 2;
            double y = (marks.getHeight() - MARK_HEIGHT) / 2;
            marks.getChildren().get(i).resizeRelocate(Math.rint(x), Math.rint(y), MARK_WIDTH, MARK_HEIGHT);
        }
    }
}
