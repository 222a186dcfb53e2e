package dev.vmklab.app.transport;

import dev.vmklab.app.action.Action;
import dev.vmklab.app.action.Menus;
import dev.vmklab.app.session.Session;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything about time in one row.
public final class TransportBar extends HBox {
    private static final List<Double> SPEEDS =
            List.of(0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 100.0, 1000.0, Double.POSITIVE_INFINITY);

    private final Session session;
    private final Label now = new Label();
    private final Label end = new Label();
    private final SeekBar seekBar;
    private final ComboBox<Scenario> scenarios = new ComboBox<>();
    private boolean refilling;

    /// @param steps the actions in the order of their buttons; the first one plays and pauses
    /// @param choose called with the scenario that the user chose
    public TransportBar(Session session, List<Action> steps, Consumer<Scenario> choose) {
        this.session = session;
        this.seekBar = new SeekBar(session::seek);
        setId("transport");
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        steps.forEach(action -> getChildren().add(Menus.button(action)));
        playButton((ButtonBase) getChildren().getFirst());
        now.setId("time");
        now.getStyleClass().addAll("figure", "time-now");
        now.setAccessibleText("Time");
        end.getStyleClass().addAll("figure", "text-muted");
        now.setMinWidth(72);
        now.setAlignment(Pos.CENTER_RIGHT);
        end.getStyleClass().add("time-end");
        end.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(seekBar, Priority.ALWAYS);
        getChildren().addAll(now, seekBar, end, speeds(), scenarioChooser(choose));
    }

    /// The next faster speed of those that are offered.
    public static double faster(double speed) {
        return SPEEDS.stream().filter(s -> s > speed).findFirst().orElse(SPEEDS.getLast());
    }

    /// The next slower speed of those that are offered.
    public static double slower(double speed) {
        return SPEEDS.reversed().stream().filter(s -> s < speed).findFirst().orElse(SPEEDS.getFirst());
    }

    private void playButton(ButtonBase button) {
        FontIcon icon = (FontIcon) button.getGraphic();
        button.getStyleClass().remove("flat");
        button.getStyleClass().add("accent");
        session.playingProperty().subscribe(playing -> icon.setIconLiteral(playing ? "mdi2p-pause" : "mdi2p-play"));
    }

    private ComboBox<Double> speeds() {
        ComboBox<Double> speed = new ComboBox<>();
        speed.setId("speed");
        speed.setAccessibleText("Speed");
        speed.getItems().setAll(SPEEDS);
        speed.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double factor) {
                return factor == null ? "" : speedText(factor);
            }

            @Override
            public Double fromString(String text) {
                throw new UnsupportedOperationException("speeds are chosen, not typed");
            }
        });
        speed.setValue(session.speedProperty().get());
        session.speedProperty().subscribe(value -> speed.setValue(value.doubleValue()));
        speed.valueProperty().subscribe(factor -> session.setSpeed(factor));
        speed.setMinWidth(84);
        return speed;
    }

    private static String speedText(double factor) {
        return Double.isInfinite(factor)
                ? "fastest"
                : String.format(Locale.ROOT, factor < 1 ? "%s\u00d7" : "%.0f\u00d7", factor);
    }

    private ComboBox<Scenario> scenarioChooser(Consumer<Scenario> choose) {
        scenarios.setId("scenario");
        scenarios.setAccessibleText("Scenario");
        scenarios.setPrefWidth(190);
        scenarios.setMinWidth(120);
        scenarios.setCellFactory(list -> new ScenarioCell());
        scenarios.setButtonCell(new ScenarioCell());
        scenarios.valueProperty().subscribe(chosen -> {
            if (chosen != null && !refilling) {
                choose.accept(chosen);
            }
        });
        return scenarios;
    }

    private static final class ScenarioCell extends ListCell<Scenario> {
        @Override
        protected void updateItem(Scenario scenario, boolean empty) {
            super.updateItem(scenario, empty);
            setText(empty || scenario == null ? null : scenario.name());
        }
    }

    /// Offers scenarios; the chosen one is that which plays.
    public void offer(List<Scenario> offered, Scenario playing) {
        refilling = true;
        if (!scenarios.getItems().equals(offered)) { // most edits change nothing that shows here
            scenarios.getItems().setAll(offered);
        }
        scenarios.setValue(playing);
        refilling = false;
        seekBar.mark(playing);
    }

    /// Shows where the clock is. Called once a pulse.
    public void update() {
        double last = session.endProperty().get();
        now.setText(timeText(session.time()));
        end.setText("/ " + timeText(last));
        seekBar.show(session.time(), session.computedProperty().get(), last);
        seekBar.loop(session.loopProperty().get());
    }

    private static String timeText(double seconds) {
        double minutes = Math.floor(seconds / 60);
        return minutes < 60
                ? String.format(Locale.ROOT, "%.0f:%04.1f", minutes, Math.floor((seconds - 60 * minutes) * 10) / 10)
                : Units.clock(seconds);
    }
}
